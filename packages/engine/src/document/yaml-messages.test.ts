import { describe, expect, it } from 'vitest';
import type { ErrorCode } from 'yaml';
import { messageFor } from './yaml-messages.ts';

const CODES: Record<ErrorCode, true> = {
  ALIAS_PROPS: true,
  BAD_ALIAS: true,
  BAD_COLLECTION_TYPE: true,
  BAD_DIRECTIVE: true,
  BAD_DQ_ESCAPE: true,
  BAD_INDENT: true,
  BAD_PROP_ORDER: true,
  BAD_SCALAR_START: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  BLOCK_IN_FLOW: true,
  DUPLICATE_KEY: true,
  IMPOSSIBLE: true,
  KEY_OVER_1024_CHARS: true,
  MISSING_CHAR: true,
  MULTILINE_IMPLICIT_KEY: true,
  MULTIPLE_ANCHORS: true,
  MULTIPLE_DOCS: true,
  MULTIPLE_TAGS: true,
  NON_STRING_KEY: true,
  RESOURCE_EXHAUSTION: true,
  TAB_AS_INDENT: true,
  TAG_RESOLVE_FAILED: true,
  UNEXPECTED_TOKEN: true,
};

describe('every error of the library has a German and an English sentence', () => {
  it.each(Object.keys(CODES) as ErrorCode[])('%s', (code) => {
    const libraryText = 'Some message of the library';
    const { text } = messageFor(code, libraryText);
    for (const sentence of [text.de, text.en]) {
      expect(sentence).toMatch(/^.{30,}[.]$/);
      expect(sentence).not.toContain(libraryText);
    }
    expect(text.de).not.toBe(text.en);
  });
});
