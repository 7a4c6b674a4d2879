import { openData } from '@council-kit/data';
import { servicesOf, servicesFromLinks } from '@council-kit/services/read';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
const bodies = new Map<string,{body:string|Buffer,type:string}>();
const server = createServer((q,r)=>{const b=bodies.get(q.url!.split('?')[0]!); if(!b){r.statusCode=404;r.end();return;} r.setHeader('content-type',b.type); r.end(b.body);}).listen(0,'127.0.0.1');
await new Promise(r=>server.once('listening',r));
const port=(server.address() as any).port;
let n=0;
export async function read(body:any,type='application/json',opt={},name=''){ const key='/'+(++n)+name; bodies.set(key,{body: typeof body==='string'||Buffer.isBuffer(body)?body:JSON.stringify(body),type}); return openData(`http://127.0.0.1:${port}${key}`,{retries:0,...opt} as any).read(); }
const root='/work/shared/samples/open-referral-uk/';
if (process.argv[2]==='or') for (const f of readdirSync(root,{recursive:true}) as string[]) { if(!f.endsWith('.json')) continue; try{ const d=await read(readFileSync(root+f)); const out=servicesOf(d); console.log(f, d.standard, d.rows, out.services.length, out.warnings); if(/Default\/service_full/.test(f)) console.log(JSON.stringify(out.services[0],null,1)); }catch(e:any){console.log(f,'ERR',e.message)} }
if (process.argv[2]==='csv') { const d=await read(readFileSync(process.argv[3]!),'text/csv',{},'.csv'); const out=servicesOf(d); console.log(JSON.stringify(out,null,1)); }
if (process.argv[2]==='json') { const d=await read(readFileSync(process.argv[3]!)); const out=servicesOf(d); console.log(d.standard, JSON.stringify(out,null,1)); }
server.close();
