declare module 'virtual:pagefind' {
  export const createInstance: import('#search/pagefind-engine.ts').PagefindModule['createInstance'];
}
