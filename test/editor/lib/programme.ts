import { installPrograms } from '../../lib/programme.ts';

/** Browser and editors; installed where they are missing. */
export function installProgramme(): void {
  installPrograms(
    {
      chromium: ['chromium'],
      nvim: ['neovim'],
      'emacs --batch --eval (package-initialize) -l eglot': ['emacs-nox', 'elpa-eglot'],
    },
    'tests in editors',
  );
}
