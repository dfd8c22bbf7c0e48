import { execFileSync } from 'node:child_process';

/** Program to Debian package. */
const PROGRAMME: Readonly<Record<string, readonly string[]>> = {
  chromium: ['chromium'],
  nvim: ['neovim'],
  emacs: ['emacs-nox', 'elpa-eglot'],
};

/** Installs what is missing where the system has `apt-get` and lets us; else says loudly what is to be done. */
export function installProgramme(): void {
  const pakete = Object.entries(PROGRAMME)
    .filter(([programm]) => !exists(programm))
    .flatMap(([, namen]) => namen);
  if (pakete.length === 0) return;
  if (!exists('apt-get') || process.getuid?.() !== 0) {
    throw new Error(
      `The tests in editors need ${pakete.join(', ')}: install them, for example with apt-get, and try again.`,
    );
  }
  process.stderr.write(`Installing ${pakete.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...pakete], {
    env,
    stdio: 'inherit',
  });
}

function exists(programm: string): boolean {
  try {
    execFileSync('which', [programm], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
