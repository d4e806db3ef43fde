import { IDENTITY, type Matrix, multiply } from './matrix.ts';

/** Reads the value of a `transform` attribute; unknown functions count as no transform. */
export function readTransform(value: string | null): Matrix {
  if (!value) return IDENTITY;
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of value.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const numbers = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number.parseFloat);
    matrix = multiply(matrix, one(name, numbers));
  }
  return matrix;
}

function one(name: string, numbers: readonly number[]): Matrix {
  const [p = 0, q, r, s = 0, t = 0, u = 0] = numbers;
  const angle = (p * Math.PI) / 180;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0];
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'matrix':
      return [p, q ?? 0, r ?? 0, s, t, u];
    case 'skewX':
      return [1, 0, Math.tan(angle), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(angle), 0, 1, 0, 0];
    case 'rotate':
      return rotation(Math.cos(angle), Math.sin(angle), q ?? 0, r ?? 0);
    default:
      return IDENTITY;
  }
}

const rotation = (cos: number, sin: number, x: number, y: number): Matrix => [
  cos,
  sin,
  -sin,
  cos,
  x - cos * x + sin * y,
  y - sin * x - cos * y,
];
