/** By which name the pool of all forecasters goes. */
export const POOL = 'pool'
