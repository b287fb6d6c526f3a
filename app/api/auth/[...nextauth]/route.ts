import { handleAuth } from '@/lib/server/auth/handle-auth';

export { handleAuth as GET, handleAuth as POST };
