import { EdgeRectangleProgram } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'

const PLACES = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform vec2 u_viewport;
varying vec4 v_color;
varying float v_along;

void main() {
  vec2 normal = a_normal * a_normalCoef;
  float thickness = max(length(normal), u_minEdgeThickness * u_sizeRatio) * u_correctionRatio / u_sizeRatio;
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef) + normalize(normal) * thickness;
  gl_Position = vec4((u_matrix * vec3(position, 1.0)).xy, 0.0, 1.0);
  // pixels from the start of the edge
  vec2 span = (u_matrix * vec3(a_positionEnd - a_positionStart, 0.0)).xy * u_viewport / 2.0;
  v_along = a_positionCoef * length(span);
#ifdef PICKING_MODE
  v_color = a_id;
#else
  v_color = a_color;
#endif
  v_color.a *= 255.0 / 254.0;
}`

const LOOKS = `
precision highp float;
varying vec4 v_color;
varying float v_along;
const float dash = 6.0;
const float gap = 4.0;

void main() {
#ifdef PICKING_MODE
  gl_FragColor = v_color;
#else
  float at = mod(v_along, dash + gap);
  gl_FragColor = v_color * (smoothstep(0.0, 1.0, at) - smoothstep(dash, dash + 1.0, at));
#endif
}`

/** An edge in dashes that stay as long however near one comes. */
export class DashedEdge extends EdgeRectangleProgram {
  override getDefinition() {
    const whole = super.getDefinition()
    // the library's type names its own seven alone
    const UNIFORMS = [...whole.UNIFORMS, 'u_viewport'] as unknown as typeof whole.UNIFORMS
    return { ...whole, UNIFORMS, VERTEX_SHADER_SOURCE: PLACES, FRAGMENT_SHADER_SOURCE: LOOKS }
  }

  override setUniforms(params: RenderParams, program: Parameters<EdgeRectangleProgram['setUniforms']>[1]): void {
    super.setUniforms(params, program)
    program.gl.uniform2f(program.uniformLocations.u_viewport ?? null, params.width, params.height)
  }
}
