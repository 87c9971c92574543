// The look of the published site: calm, readable, in print too. Pictures are light, so the pages are.
export const SITE_STYLE = `:root{--ink:#16202e;--ink2:#44546a;--paper:#fff;--ground:#f4f6fa;--line:#d5dce6;--accent:#14508c;--accent-soft:#e3eef8}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--paper);font:16px/1.5 'Source Sans 3','Source Sans Pro','Segoe UI',system-ui,sans-serif}
a{color:var(--accent)}
a:focus-visible,[tabindex]:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999em}
a.skip:focus{left:1rem;top:.5rem;z-index:9;padding:.4rem .8rem;background:var(--paper)}
header{display:flex;flex-wrap:wrap;gap:.6rem 2rem;align-items:center;justify-content:space-between;padding:.7rem 1.5rem;border-bottom:1px solid var(--line)}
.owner{margin:0;font-size:1.1rem}.owner a{font-weight:700;color:inherit;text-decoration:none}.owner span{color:var(--ink2)}
#haku{position:relative;flex:0 1 26rem}
#haku input{width:100%;padding:.5rem .9rem;border:1px solid #7a8798;border-radius:8px;font:inherit;color:inherit;background:var(--paper)}
#osumat{position:absolute;z-index:5;inset:calc(100% + 4px) 0 auto;max-height:70vh;margin:0;padding:.3rem;overflow-y:auto;list-style:none;background:var(--paper);border:1px solid var(--line);border-radius:8px;box-shadow:0 8px 24px #16202e26}
#osumat a{display:flex;justify-content:space-between;gap:1rem;padding:.35rem .6rem;border-radius:6px;color:inherit;text-decoration:none}
#osumat a span{color:var(--ink2);white-space:nowrap}
#osumat [aria-selected=true] a,#osumat a:hover{background:var(--accent-soft)}
.columns{display:grid;grid-template-columns:15rem minmax(0,1fr);gap:0 2rem;padding:0 1.5rem}
nav{padding:1.2rem 0;font-size:.95rem}nav h2{margin:1rem 0 .2rem;font-size:.85rem;color:var(--ink2)}nav h2:first-child{margin-top:0}
nav ul{margin:0;padding:0;list-style:none}nav a{display:block;padding:.15rem .6rem;border-radius:6px;color:inherit;text-decoration:none}
nav a:hover{background:var(--ground)}nav a[aria-current]{background:var(--accent-soft);color:var(--accent);font-weight:600}
main{padding:1.2rem 0 3rem;min-width:0}main:focus{outline:none}
h1{margin:0 0 .4rem;font-size:1.7rem;line-height:1.2}h2{margin:1.8rem 0 .4rem;font-size:1.15rem}
.tags,.hint{margin:0 0 .8rem;color:var(--ink2)}.said{max-width:60rem}
.counts{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.8rem;margin:1rem 0;padding:0;list-style:none}
.counts a{display:block;height:100%;padding:.7rem 1rem;border:1px solid var(--line);border-radius:10px;color:var(--ink2);text-decoration:none}
.counts a:hover{border-color:var(--accent)}.counts strong{display:block;font-size:1.7rem;line-height:1.15;color:var(--ink)}
.many{columns:16rem}
dl{margin:0;max-width:60rem}dl>div{display:grid;grid-template-columns:minmax(10rem,16rem) 1fr;gap:0 1rem;padding:.25rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--ink2)}dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}.wide tbody th{position:sticky;left:0;background:var(--paper)}table{border-collapse:collapse;font-size:.95rem}.wide table{min-width:100%}
th,td{padding:.35rem .7rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}thead th{color:var(--ink2);font-weight:600;background:var(--ground)}
tbody th{font-weight:600}i{color:#5b6b80}progress{width:8rem;height:.6rem;accent-color:var(--accent)}
.picture{margin:.8rem 0;overflow:auto;border:1px solid var(--line);border-radius:10px}.picture svg{display:block;max-width:none}
.picture a:hover,.picture a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
footer{padding:1rem 1.5rem;border-top:1px solid var(--line);color:var(--ink2);font-size:.9rem}
@media (max-width:50rem){.columns{grid-template-columns:1fr}nav{order:2}dl>div{grid-template-columns:1fr}}
@media print{nav,#haku,.skip,footer{display:none}.columns{display:block;padding:0}.picture{border:0;overflow:visible}.picture svg{max-width:100%;height:auto}thead{display:table-header-group}}
`;
