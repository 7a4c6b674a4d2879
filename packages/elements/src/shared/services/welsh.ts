/** All that a service says in Welsh. */
export { serviceWords } from '@council-kit/services/words/cy';
export { serviceInterfaceWords } from '../language/cy-service.js';
