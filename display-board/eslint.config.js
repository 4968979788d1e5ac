export { default } from 'web-client/eslint';
