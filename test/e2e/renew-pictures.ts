// `npm run pictures`: takes the README's pictures anew, from the packaged extension. Look at them before you commit.
process.env.RENEW_PICTURES = '1';
await import('./pictures.test.ts');

export {};
