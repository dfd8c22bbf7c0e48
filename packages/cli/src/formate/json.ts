// A file of its own, so that the bundle loads this format only when it is asked for.
export { jsonStuecke, renderJson } from '@baukasten/output';
