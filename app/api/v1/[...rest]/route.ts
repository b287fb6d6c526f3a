import { handleRest } from '@/lib/server/api/handle-request';

export {
  handleRest as DELETE,
  handleRest as GET,
  handleRest as PATCH,
  handleRest as POST,
  handleRest as PUT,
};
