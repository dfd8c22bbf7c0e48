export { activateDesktop as activate } from './main.web.ts';
