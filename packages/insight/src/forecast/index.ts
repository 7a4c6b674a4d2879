export { forecast, type Forecast, type ForecastOptions, type ForecastPoint, type NoForecast } from './forecast.js';
