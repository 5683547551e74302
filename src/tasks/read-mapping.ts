export { type FeedMapping, feedMapping } from '../feeds/events/feed-mapping.ts'
