/** Of all resamples, so that the same data always have the same intervals. Its value means nothing. */
export const SEED = 20_260_101;
