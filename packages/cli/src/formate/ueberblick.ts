// A file of its own, so that the bundle loads this format only when it is asked for.
export { ueberblickStuecke } from '@baukasten/output';
