import { markOf } from './marks.ts';
import type { Role } from './roles.ts';

const SHAPES = ['rect', 'path', 'polygon', 'circle', 'ellipse'];

/** Style rules by which the authors' classes look; never by colour alone. They count when text is measured. */
export function authorRules(): string {
  return [
    box('customer', 'customer-wash', 'customer', 1.5),
    box('ours', 'ours-wash', 'ours', 1.5),
    box('alone', 'surface', 'customer', 1.5, '5 4'),
    box('internal', 'surface', 'muted', 1.5, '2 4'),
    `${on('here')}{stroke-width:3.5px}`,
    `.here .label tspan{font-weight:650}`,
    `.node.heading rect{fill:none;stroke:none}.heading .label text{font-size:17px}.heading .label tspan{font-weight:650}`,
    `.customer.heading .label text{fill:${markOf('customer')}}.ours.heading .label text{fill:${markOf('ours')}}`,
    `.edgeLabel text{font-size:13px;fill:${markOf('muted')}}`,
    `.edgeLabel rect{opacity:1;fill:${markOf('surface')}}`,
    `.cluster.row rect{fill:none;stroke:none}.unseen{stroke:none;visibility:hidden}`,
    `.return.flowchart-link,.edgePaths .return{stroke:${markOf('muted')};stroke-dasharray:5 5}`,
  ].join('');
}

function box(name: string, fill: Role, stroke: Role, width: number, dashes = '') {
  const group = `.cluster.${name} rect{fill:${markOf(fill)};stroke:${markOf(stroke)}}`;
  const dash = dashes && `;stroke-dasharray:${dashes}`;
  return `${on(name)}{fill:${markOf(fill)};stroke:${markOf(stroke)};stroke-width:${width}px${dash}}${group}`;
}

const on = (name: string) => SHAPES.map((shape) => `.node.${name} ${shape}`).join(',');
