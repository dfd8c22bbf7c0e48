/** The system's code of a failed file operation (`ENOENT`); any other error is a defect and goes on. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (typeof code !== 'string') throw error;
  return code;
}
