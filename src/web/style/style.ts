export const style = 'body { font-family: sans-serif; }';
