export { renderCalibrationSvg, renderOutlookSvg } from '../analysis/outlook/html/render-outlook-svg.ts'
