/** Text blocks, matrices and bids are loaded when they are first asked about. */
export const loadDokumente = () => import('../dokumente/dokumente.ts');
