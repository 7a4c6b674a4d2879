import { engines } from './test/bench/services/engines.ts';
import { entries } from './test/bench/services/entries.ts';
import { keystrokes } from './test/bench/services/searches.ts';
const e=entries(5000);
for(let r=0;r<4;r++){ const c=await engines.council(e,async()=>{await new Promise(q=>setImmediate(q))});
 if(process.argv[2]) for(let i=0;i<3;i++) for(const k of keystrokes) c.find(k); }
