/** The release this code belongs to; held against package.json by a test. */
export const version = '0.0.0';
