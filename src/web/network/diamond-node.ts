import { NodePointProgram } from 'sigma/rendering'

const LOOKS = `
precision mediump float;
varying vec4 v_color;
varying float v_border;

void main() {
  vec2 off = abs(gl_PointCoord - vec2(0.5, 0.5));
  float inside = 0.5 - off.x - off.y;
#ifdef PICKING_MODE
  gl_FragColor = inside > 0.0 ? v_color : vec4(0.0);
#else
  gl_FragColor = v_color * clamp(inside / v_border, 0.0, 1.0);
#endif
}`

/** A node on edge. */
export class DiamondNode extends NodePointProgram {
  override getDefinition() {
    return { ...super.getDefinition(), FRAGMENT_SHADER_SOURCE: LOOKS }
  }
}
