export interface Teile {
  scheme?: string;
  authority?: string;
  path?: string;
  query?: string;
  fragment?: string;
}
export function parse(uri: string): Teile;
export function serialize(teile: Teile): string;
export function resolve(base: string, reference: string): string;
