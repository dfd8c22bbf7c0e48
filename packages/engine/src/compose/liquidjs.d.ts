/** The build of liquidjs that knows no file system; its types are those of the package. */
declare module 'liquidjs/dist/liquid.browser.mjs' {
  export * from 'liquidjs';
}
