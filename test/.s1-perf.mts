import { servicesOf } from '../packages/services/src/read/index.ts';
import { checkService } from '../packages/services/src/check.ts';
import { jsonLdOf } from '../packages/services/src/json-ld.ts';
import { performance } from 'node:perf_hooks';
import { readFileSync } from 'node:fs';
const full = JSON.parse(readFileSync('/work/shared/samples/open-referral-uk/V3.0-UK-Default/service_full.json','utf8'));
full.description = '<p>'+full.description+'</p><ul><li>a</li><li>b &amp; c</li></ul>';
for (const n of [5000,20000]) {
const recs = Array.from({length:n},(_,i)=>({...full,id:'s'+i,name:'Service '+i, phones:[{number:'01632 960001'}]}));
const ds:any={columns:[{name:'record',label:'r',type:'text',values:recs}],rows:n,complete:true,standard:'open-referral',provenance:{},pushed:{},warnings:[]};
for (let k=0;k<2;k++){const t=performance.now(); const r=servicesOf(ds); console.log('or',n,Math.round(performance.now()-t)); if(k){const t2=performance.now(); for(const s of r.services) checkService(s,{today:'2026-11-22'}); console.log('check',Math.round(performance.now()-t2)); const t3=performance.now(); for(const s of r.services) jsonLdOf(s); console.log('ld',Math.round(performance.now()-t3));}}
const cols=(o:Record<string,(i:number)=>any>)=>({columns:Object.entries(o).map(([name,f])=>({name,label:name,type:'text',values:Array.from({length:n},(_,i)=>f(i))})),rows:n,complete:true,standard:'csv',provenance:{},pushed:{},warnings:[]} as any);
const csv=cols({'Service ID':i=>'x'+i,'Service name':i=>'Service '+i,'Name (Welsh)':i=>'Gwasanaeth '+i,Summary:()=> 'What it does in one sentence.',Description:()=> '<p>Para</p><p>Two &amp; three</p>',Category:()=> 'Waste; Money','Who is it for?':()=>'Adults; Families',Cost:i=>i%2?'£5 - £20':'Adults: £5; Children: £3',Telephone:()=> '01632 960001',Email:()=> 'a@b.example',Address:()=> '1 High Street, Northmere',Postcode:()=> 'BM1 1AA',Latitude:()=>52.1,Longitude:()=>-1.2,'Opening hours':i=>'Mon-Fri 9am-5pm, Sat 10-'+(i%3+1)+', closed on bank holidays','Last checked':()=> '01/02/2026',Status:()=> 'Open'});
for (let k=0;k<2;k++){const t=performance.now(); const r=servicesOf(csv); console.log('csv',n,Math.round(performance.now()-t), r.warnings); if(!k&&n===5000) console.log(JSON.stringify(r.services[0]))}
}
