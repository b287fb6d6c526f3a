import { handleRpc } from '@/lib/server/api/handle-request';

export { handleRpc as DELETE, handleRpc as GET, handleRpc as PATCH, handleRpc as POST, handleRpc as PUT };
