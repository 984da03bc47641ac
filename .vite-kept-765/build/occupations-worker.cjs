var e=Object.create,t=Object.defineProperty,n=Object.getOwnPropertyDescriptor,r=Object.getOwnPropertyNames,i=Object.getPrototypeOf,a=Object.prototype.hasOwnProperty,o=(e,i,o,s)=>{if(i&&typeof i==`object`||typeof i==`function`)for(var c=r(i),l=0,u=c.length,d;l<u;l++)d=c[l],!a.call(e,d)&&d!==o&&t(e,d,{get:(e=>i[e]).bind(null,d),enumerable:!(s=n(i,d))||s.enumerable});return e},s=(n,r,s)=>(s=n==null?{}:e(i(n)),o(r||!n||!n.__esModule||!a.call(n,`default`)?t(s,`default`,{value:n,enumerable:!0}):s,n));let c=require("node:worker_threads"),l=require("node:fs"),u=require("node:path"),d=require("better-sqlite3");d=s(d,1);let f=require("node:crypto"),p=require("module");function m(e){let t=Object.values(e).filter(e=>typeof e==`number`);return Object.entries(e).filter(([e,n])=>t.indexOf(+e)===-1).map(([e,t])=>t)}function h(e,t=`|`){return e.map(e=>fe(e)).join(t)}function g(e,t){return typeof t==`bigint`?t.toString():t}var _=class{constructor(e){this._getter=e,this._value=void 0}get value(){let e=this._getter;return e!==void 0&&(this._value=e(),this._getter=void 0),this._value}};function ee(e){return new _(e)}function v(e){return e==null}function te(e){let t=+!!e.startsWith(`^`),n=e.endsWith(`$`)?e.length-1:e.length;return e.slice(t,n)}function ne(e,t){let n=e/t,r=Math.round(n),i=4*2**-52*Math.max(Math.abs(n),1);return Math.abs(n-r)<i?0:n-r}function y(e,t,n){Object.defineProperty(e,t,{value:n,writable:!0,enumerable:!0,configurable:!0})}function re(e){let t=Object.getOwnPropertyDescriptor(e,`shape`);return t?.get?t.get.raw:t?.value}function b(e){return re(e._zod.def)??e._zod.def.shape}function x(e,t,n){Object.defineProperty(e,t,{get(){let e=n();return y(this,t,e),e},enumerable:!0,configurable:!0})}function ie(e,t,n){t in e?y(e,t,n):e[t]=n}function S(e,t,n,r){let i=b(t);for(let a of n){let n=Object.getOwnPropertyDescriptor(i,a);n.enumerable&&(n.get?x(e,a,()=>{let e=t._zod.def.shape[a];return r?r(e,a):e}):ie(e,a,r?r(n.value,a):n.value))}}function ae(e,t){for(let n of Reflect.ownKeys(t)){let r=Object.getOwnPropertyDescriptor(t,n);r.enumerable&&(r.get?x(e,n,()=>t[n]):ie(e,n,r.value))}}function C(...e){let t={};for(let n of e){let e=Object.getOwnPropertyDescriptors(n);Object.assign(t,e)}return Object.defineProperties({},t)}function oe(e){return JSON.stringify(e)}function se(e){return e.toLowerCase().trim().replace(/[^\w\s-]/g,``).replace(/[\s_-]+/g,`-`).replace(/^-+|-+$/g,``)}var w=`captureStackTrace`in Error?Error.captureStackTrace:(...e)=>{};function T(e){return typeof e==`object`&&!!e&&!Array.isArray(e)}var ce=ee(()=>{if(P.jitless||typeof navigator<`u`&&navigator?.userAgent?.includes(`Cloudflare`))return!1;try{return Function(``),!0}catch{return!1}});function E(e){if(T(e)===!1)return!1;let t=e.constructor;if(t===void 0||typeof t!=`function`)return!0;let n=t.prototype;return T(n)!==!1&&Object.prototype.hasOwnProperty.call(n,`isPrototypeOf`)!==!1}function le(e){return E(e)?{...e}:Array.isArray(e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}var ue=new Set([`string`,`number`,`symbol`]);function de(e){return e.replace(/[.*+?^${}()|[\]\\]/g,`\\$&`)}function D(e,t,n){let r=new e._zod.constr(t??e._zod.def);return(!t||n?.parent)&&(r._zod.parent=e),r}function O(e){let t=e;if(!t)return{};if(typeof t==`string`)return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error==`string`?{...t,error:()=>t.error}:t}function fe(e){return typeof e==`bigint`?e.toString()+`n`:typeof e==`string`?`"${e}"`:`${e}`}function pe(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout===`optional`)}var me={safeint:[-(2**53-1),2**53-1],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},he={int64:[BigInt(`-9223372036854775808`),BigInt(`9223372036854775807`)],uint64:[BigInt(0),BigInt(`18446744073709551615`)]};function ge(e,t){let n=e._zod.def,r=n.checks;if(r&&r.length>0)throw Error(`.pick() cannot be used on object schemas containing refinements`);let i={};return S(i,e,_e(e,t)),D(e,C(n,{shape:i,checks:[]}))}function _e(e,t){let n=b(e),r=[];for(let e of Reflect.ownKeys(t)){if(!Object.getOwnPropertyDescriptor(n,e)?.enumerable)throw Error(`Unrecognized key: "${String(e)}"`);t[e]&&r.push(e)}return r}function ve(e,t){let n=e._zod.def,r=n.checks;if(r&&r.length>0)throw Error(`.omit() cannot be used on object schemas containing refinements`);let i=new Set(_e(e,t)),a={};return S(a,e,Reflect.ownKeys(b(e)).filter(e=>!i.has(e))),D(e,C(n,{shape:a,checks:[]}))}function ye(e,t){if(!E(t))throw Error(`Invalid input to extend: expected a plain object`);let n=e._zod.def.checks;if(n&&n.length>0){let n=b(e);for(let e of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(n,e)!==void 0)throw Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return D(e,C(e._zod.def,{shape:be(e,t)}))}function be(e,t){let n={};return S(n,e,Reflect.ownKeys(b(e))),ae(n,t),n}function xe(e,t){if(!E(t))throw Error(`Invalid input to safeExtend: expected a plain object`);return D(e,C(e._zod.def,{shape:be(e,t)}))}function Se(e,t){if(!t?._zod?.def)throw Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw Error(`.merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.`);let n={};return S(n,e,Reflect.ownKeys(b(e))),S(n,t,Reflect.ownKeys(b(t))),D(e,C(e._zod.def,{shape:n,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]}))}function Ce(e,t,n,r=`partial`){let i=t._zod.def.checks;if(i&&i.length>0)throw Error(`.${r}() cannot be used on object schemas containing refinements`);let a=n?new Set(_e(t,n)):void 0,o={};return S(o,t,Reflect.ownKeys(b(t)),e&&((t,n)=>a&&!a.has(n)?t:new e({type:`optional`,innerType:t}))),D(t,C(t._zod.def,{shape:o,checks:[]}))}function we(e,t,n){let r=n?new Set(_e(t,n)):void 0,i={};return S(i,t,Reflect.ownKeys(b(t)),(t,n)=>r&&!r.has(n)?t:new e({type:`nonoptional`,innerType:t})),D(t,C(t._zod.def,{shape:i}))}function k(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue!==!0)return!0;return!1}function Te(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue===!1)return!0;return!1}function Ee(e,t){return t.map(t=>{var n;return(n=t).path??(n.path=[]),t.path.unshift(e),t})}function De(e){return typeof e==`string`?e:e?.message}function Oe(e){let t=[];for(let n of e??[]){let e=n._zod.def;if(!/_(length|size)$|_equals$/.test(e.check))break;let r=e.maximum??e.length??e.size;r>=0&&t.push([r,n])}return t}function ke(e,t,n){var r;for(let i=t;i<e.length;i++)(r=e[i]).schema??(r.schema=n)}function Ae(e,t,n){var r;let i=e.inst?._zod?.traits;i?.has(`$ZodType`)&&(i.has(`$ZodCheck`)?(r=e).schema??(r.schema=e.inst):e.schema=e.inst);let a=e.schema===e.inst?void 0:e.schema?._zod.def?.error,o=e.message?e.message:De(e.inst?._zod.def?.error?.(e))??De(a?.(e))??De(t?.error?.(e))??De(n.customError?.(e))??De(n.localeError?.(e))??`Invalid input`,s={};for(let t of Object.keys(e))t!==`inst`&&t!==`schema`&&t!==`continue`&&t!==`input`&&t!==`__proto__`&&(s[t]=e[t]);return s.path??=[],s.message=o,t?.reportInput&&(s.input=e.input),s}var je=/[\uD800-\uDBFF]/;function Me(e){let t=e.length;if(!je.test(e))return t;let n=t;for(let r=0;r<t-1;r++)(e.charCodeAt(r)&64512)==55296&&(e.charCodeAt(r+1)&64512)==56320&&(n--,r++);return n}function Ne(e){return Array.isArray(e)?`array`:typeof e==`string`?`string`:`unknown`}function Pe(e){let t=typeof e;switch(t){case`number`:return Number.isNaN(e)?`nan`:`number`;case`object`:{if(e===null)return`null`;if(Array.isArray(e))return`array`;let t=e;if(t&&Object.getPrototypeOf(t)!==Object.prototype&&`constructor`in t&&t.constructor)return t.constructor.name}}return t}function Fe(...e){let[t,n,r]=e;return typeof t==`string`?{message:t,code:`custom`,input:n,inst:r}:{...t}}function Ie(e,t){for(let n in t){let r=Object.getOwnPropertyDescriptor(t,n);r.get?Object.defineProperty(e,n,{...r,enumerable:!1}):ze(e,n,r.value)}}function A(e,t,n,r=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:r,value:n}),n}function Le(e,t,n){return A(e,t,n,!1)}function Re(e,t){for(let n in e){let r=e[n];Object.defineProperty(t,n,{configurable:!0,enumerable:!0,get(){return A(this,n,r(this))},set(e){A(this,n,e)}})}return t}function ze(e,t,n){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?n:A(this,t,n.bind(this))},set(e){A(this,t,e)}})}function Be(e,t){let n=Object.getPrototypeOf(e);return t in n?void 0:n}var Ve,He=!1,Ue={configurable:!0,get(){He=!0}};function j(e,t,n){let r=Object.getPrototypeOf(e._zod);t in r&&Ve!==e._zod?Ve=void 0:(Ve=e._zod,Object.defineProperty(r,t,{configurable:!0,get(){Object.defineProperty(this,t,Ue);let e=He;He=!1;try{let r=n(this);return He?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:r}),He||=e,r}catch(n){throw delete this[t],He||=e,n}},set(e){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:e})}}))}function We(e,t,n,r){let i=Be(e,t);i&&Object.defineProperty(i,t,{configurable:!0,get(){let e={configurable:!0,writable:!0,enumerable:r,value:void 0};return Object.defineProperty(this,t,e),e.value=n(this),Object.defineProperty(this,t,e),e.value},set(e){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:r,value:e})}})}var Ge=`~constantCatch`;function Ke(e){let t=()=>e;return t[Ge]=!0,t}var qe,Je={value:void 0,enumerable:!1},Ye=`captureStackTrace`in Error?Error:null;function Xe(e){let t=Ye;if(t){let n=t.stackTraceLimit;if(typeof n==`number`){try{t.stackTraceLimit=0}catch{return Ye=null,new e}try{return new e}finally{t.stackTraceLimit=n}}}return new e}function M(e,t,n,r){let i={};function a(e){this.def=e,this.constr=d,this.traits=new Set}a.prototype=i;let o=n,s=o&&new WeakSet;function c(n,r){if(!n._zod){Je.value=new a(r);try{Object.defineProperty(n,"_zod",Je)}finally{Je.value=void 0}}else if(n._zod.traits.has(e))return;if(n._zod.traits.add(e),t(n,r),s){let e=Object.getPrototypeOf(n),t=n._zod.constr.prototype,r=e;for(;r&&r!==t;)r=Object.getPrototypeOf(r);let i=r??e;s.has(i)||(s.add(i),Ie(i,o))}let i=d.prototype;for(let e in i)Object.prototype.hasOwnProperty.call(i,e)&&(e in n||(n[e]=i[e].bind(n)))}let l=r?.Parent??Object;class u extends l{}Object.defineProperty(u,"name",{value:e});function d(e){let t=r?.Parent?Xe(u):this;c(t,e);let n=t._zod.deferred;if(n){for(let e of n)e();t._zod.deferred=void 0}let i=globalThis.__zod_globalConfig?.postProcessor;return i&&i(t),t}return Object.defineProperty(d,"init",{value:c}),Object.defineProperty(d,Symbol.hasInstance,{value:t=>r?.Parent&&t instanceof r.Parent?!0:t?._zod?.traits?.has(e)}),Object.defineProperty(d,"name",{value:e}),d}var N=class extends Error{constructor(){super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`)}},Ze=class extends Error{constructor(e){super(`Encountered unidirectional transform during encode: ${e}`),this.name=`ZodEncodeError`}};(qe=globalThis).__zod_globalConfig??(qe.__zod_globalConfig={});var P=globalThis.__zod_globalConfig;function F(e){return e&&Object.assign(P,e),P}function Qe(){let e=this._zod;return e.message??=JSON.stringify(e.def,g,2),e.message}function $e(e){this._zod.message=e}var et={get:Qe,set:$e,enumerable:!0,configurable:!0},tt={value:void 0,enumerable:!1},nt=new WeakSet([Object.prototype,Error.prototype]),rt=M(`$ZodError`,(e,t)=>{e.name=`$ZodError`,tt.value=t,Object.defineProperty(e,"issues",tt),tt.value=void 0,Object.defineProperty(e,"message",et);let n=Object.getPrototypeOf(e);nt.has(n)||(nt.add(n),Object.defineProperty(n,"toString",{configurable:!0,enumerable:!1,get(){let e=()=>this.message;return Object.defineProperty(this,"toString",{value:e,configurable:!0,writable:!0}),e},set(e){Object.defineProperty(this,"toString",{value:e,configurable:!0,writable:!0})}}))});function it(e,t,n){return Object.prototype.hasOwnProperty.call(e,t)||(t===`__proto__`?Object.defineProperty(e,t,{value:n(),writable:!0,enumerable:!0,configurable:!0}):e[t]=n()),e[t]}function at(e,t=e=>e.message){let n={},r=[];for(let i of e.issues)i.path.length>0?it(n,i.path[0],()=>[]).push(t(i)):r.push(t(i));return{formErrors:r,fieldErrors:n}}function ot(e,t=e=>e.message){let n={_errors:[]},r=(e,i=[])=>{for(let a of e.issues)if(a.code===`invalid_union`&&a.errors.length)a.errors.map(e=>r({issues:e},[...i,...a.path]));else if(a.code===`invalid_key`)r({issues:a.issues},[...i,...a.path]);else if(a.code===`invalid_element`)r({issues:a.issues},[...i,...a.path]);else{let e=[...i,...a.path];if(e.length===0)n._errors.push(t(a));else{let r=n,i=0;for(;i<e.length;){let n=e[i],o=i===e.length-1;if(n===`_errors`){o&&r._errors.push(t(a)),i++;continue}Object.prototype.hasOwnProperty.call(r,n)||Object.defineProperty(r,n,{value:{_errors:[]},enumerable:!0,writable:!0,configurable:!0});let s=r[n];o&&s._errors.push(t(a)),r=s,i++}}}};return r(e),n}function st(e,t){return{callee:t?.callee??e,Err:t?.Err}}var ct=e=>{let t=(n,r,i,a)=>{let o=i?{...i,async:!1}:{async:!1},s=n._zod.run({value:r,issues:[]},o);if(s instanceof Promise)throw new N;if(s.issues.length){let n=new((a?.Err)??e)(s.issues.map(e=>Ae(e,o,F())));throw w(n,a?.callee??t),n}return s.value};return t},lt=e=>{let t=async(n,r,i,a)=>{let o=i?{...i,async:!0}:{async:!0},s=n._zod.run({value:r,issues:[]},o);if(s instanceof Promise&&(s=await s),s.issues.length){let n=new((a?.Err)??e)(s.issues.map(e=>Ae(e,o,F())));throw w(n,a?.callee??t),n}return s.value};return t},ut=e=>(t,n,r)=>{let i=r?{...r,async:!1}:{async:!1},a=t._zod.run({value:n,issues:[]},i);if(a instanceof Promise)throw new N;return a.issues.length?dt(e,a.issues,i):{success:!0,data:a.value}};function dt(e,t,n){let r;return{success:!1,get error(){return r||(r=new e(t.map(e=>Ae(e,n,F()))),t=void 0,n=void 0),r},set error(e){r=e,t=void 0,n=void 0}}}var ft=e=>async(t,n,r)=>{let i=r?{...r,async:!0}:{async:!0},a=t._zod.run({value:n,issues:[]},i);return a instanceof Promise&&(a=await a),a.issues.length?dt(e,a.issues,i):{success:!0,data:a.value}},pt=Symbol.for(`zod.compile.invalid`),mt=Symbol.for(`zod.compile.fallback`),ht=((e,t,n)=>{let r=e._zod.bag.validator;if(r!==void 0){if(r(t)!==pt)return!0;if(r.definite===!0&&n===void 0)return!1}return gt(e,t,n)});function gt(e,t,n){let r=n?{...n,async:!1,abortEarly:!0}:{async:!1,abortEarly:!0},i=e._zod.bag.fallbackRun,a;if(i?(r[mt]=!0,a=i({value:t,issues:[]},r)):a=e._zod.run({value:t,issues:[]},r),a instanceof Promise)throw new N;return a.issues.length===0}var _t=async(e,t,n)=>{let r=n?{...n,async:!0,abortEarly:!0}:{async:!0,abortEarly:!0},i=e._zod.run({value:t,issues:[]},r);return i instanceof Promise&&(i=await i),i.issues.length===0},vt=e=>{let t=ct(e),n=(e,r,i,a)=>{let o=i?{...i,direction:`backward`}:{direction:`backward`};return t(e,r,o,st(n,a))};return n},yt=e=>{let t=ct(e),n=(e,r,i,a)=>t(e,r,i,st(n,a));return n},bt=e=>{let t=lt(e),n=async(e,r,i,a)=>{let o=i?{...i,direction:`backward`}:{direction:`backward`};return await t(e,r,o,st(n,a))};return n},xt=e=>{let t=lt(e),n=async(e,r,i,a)=>await t(e,r,i,st(n,a));return n},St=e=>(t,n,r)=>{let i=r?{...r,direction:`backward`}:{direction:`backward`};return ut(e)(t,n,i)},Ct=e=>(t,n,r)=>ut(e)(t,n,r),wt=e=>async(t,n,r)=>{let i=r?{...r,direction:`backward`}:{direction:`backward`};return ft(e)(t,n,i)},Tt=e=>async(t,n,r)=>ft(e)(t,n,r),Et=/^[cC][0-9a-z]{6,}$/,Dt=/^[0-9a-z]+$/,Ot=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,kt=/^[0-9a-vA-V]{20}$/,At=/^[A-Za-z0-9]{27}$/,jt=/^[a-zA-Z0-9_-]{21}$/;function Mt(e){return RegExp(`^[a-zA-Z0-9_-]{${e}}$`)}var Nt=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,Pt=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,Ft=e=>e?RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${e}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`):/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,It=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,Lt=`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;function Rt(){return new RegExp(Lt,`u`)}var zt=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,Bt=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,Vt=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,Ht=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,Ut=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,Wt=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,Gt=/^https?$/,Kt=/^\+[1-9]\d{6,14}$/,qt=`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;function Jt(e){return RegExp(`^${e}$`)}var Yt=Jt(qt);function Xt(e){let t=`(?:[01]\\d|2[0-3]):[0-5]\\d`;return typeof e.precision==`number`?e.precision===-1?`${t}`:e.precision===0?`${t}:[0-5]\\d`:`${t}:[0-5]\\d\\.\\d{${e.precision}}`:e.seconds?`${t}:[0-5]\\d(?:\\.\\d+)?`:`${t}(?::[0-5]\\d(?:\\.\\d+)?)?`}function Zt(e){return RegExp(`^${Xt(e)}$`)}function Qt(e){let t=[`Z`];e.offset&&t.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);let n=`${Xt({precision:e.precision,seconds:!0})}(?:${t.join(`|`)})`,r=e.local?`${n}|${Xt({precision:e.precision})}`:n;return RegExp(`^${qt}T(?:${r})$`)}var $t=/^[\s\S]{0,}$/,en=/^-?\d+(?:\.\d+)?$/,tn=/^[^A-Z]*$/,nn=/^[^a-z]*$/,I=M(`$ZodCheck`,(e,t)=>{var n;e._zod??={},e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),rn=e=>{let t=e.value;return!v(t)&&t.length!==void 0},an={number:`number`,bigint:`bigint`,object:`date`},on=M(`$ZodCheckLessThan`,(e,t)=>{I.init(e,t);let n=an[typeof t.value];e._zod.check=r=>{(t.inclusive?r.value<=t.value:r.value<t.value)||r.issues.push({origin:an[typeof r.value]??n,code:`too_big`,maximum:typeof t.value==`object`?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),sn=M(`$ZodCheckGreaterThan`,(e,t)=>{I.init(e,t);let n=an[typeof t.value];e._zod.check=r=>{(t.inclusive?r.value>=t.value:r.value>t.value)||r.issues.push({origin:an[typeof r.value]??n,code:`too_small`,minimum:typeof t.value==`object`?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),cn=M(`$ZodCheckMultipleOf`,(e,t)=>{I.init(e,t),e._zod.check=n=>{if(typeof n.value!=typeof t.value)throw Error(`Cannot mix number and bigint in multiple_of check.`);(typeof n.value==`bigint`?t.value!==BigInt(0)&&n.value%t.value===BigInt(0):ne(n.value,t.value)===0)||n.issues.push({origin:typeof n.value,code:`not_multiple_of`,divisor:t.value,input:n.value,inst:e,continue:!t.abort})}}),ln=M(`$ZodCheckNumberFormat`,(e,t)=>{I.init(e,t),t.format=t.format||`float64`;let n=t.format?.includes(`int`),r=n?`int`:`number`,[i,a]=me[t.format];e._zod.check=o=>{let s=o.value;if(n){if(!Number.isInteger(s)){o.issues.push({expected:r,format:t.format,code:`invalid_type`,continue:!1,input:s,inst:e});return}if(!Number.isSafeInteger(s)){s>0?o.issues.push({input:s,code:`too_big`,maximum:2**53-1,note:`Integers must be within the safe integer range.`,inst:e,origin:r,inclusive:!0,continue:!t.abort}):o.issues.push({input:s,code:`too_small`,minimum:-(2**53-1),note:`Integers must be within the safe integer range.`,inst:e,origin:r,inclusive:!0,continue:!t.abort});return}}s<i&&o.issues.push({origin:`number`,input:s,code:`too_small`,minimum:i,inclusive:!0,inst:e,continue:!t.abort}),s>a&&o.issues.push({origin:`number`,input:s,code:`too_big`,maximum:a,inclusive:!0,inst:e,continue:!t.abort})}}),un=M(`$ZodCheckMaxLength`,(e,t)=>{var n;I.init(e,t),(n=e._zod.def).when??(n.when=rn),e._zod.check=n=>{let r=n.value,i=r.length;if((typeof r==`string`&&i>t.maximum?Me(r):i)<=t.maximum)return;let a=Ne(r);n.issues.push({origin:a,code:`too_big`,maximum:t.maximum,inclusive:!0,input:r,inst:e,continue:!t.abort})}}),dn=M(`$ZodCheckMinLength`,(e,t)=>{var n;I.init(e,t),(n=e._zod.def).when??(n.when=rn),e._zod.check=n=>{let r=n.value,i=r.length;if((typeof r==`string`&&i>=t.minimum&&i<t.minimum*2?Me(r):i)>=t.minimum)return;let a=Ne(r);n.issues.push({origin:a,code:`too_small`,minimum:t.minimum,inclusive:!0,input:r,inst:e,continue:!t.abort})}}),fn=M(`$ZodCheckLengthEquals`,(e,t)=>{var n;I.init(e,t),(n=e._zod.def).when??(n.when=rn),e._zod.check=n=>{let r=n.value,i=r.length,a=typeof r==`string`&&i>=t.length&&i<=t.length*2?Me(r):i;if(a===t.length)return;let o=Ne(r),s=a>t.length;n.issues.push({origin:o,...s?{code:`too_big`,maximum:t.length}:{code:`too_small`,minimum:t.length},inclusive:!0,exact:!0,input:n.value,inst:e,continue:!t.abort})}}),pn=M(`$ZodCheckStringFormat`,(e,t)=>{var n,r;I.init(e,t),t.pattern?(n=e._zod).check??(n.check=n=>{t.pattern.lastIndex=0,t.pattern.test(n.value)||n.issues.push({origin:`string`,code:`invalid_format`,format:t.format,input:n.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(r=e._zod).check??(r.check=()=>{})}),mn=M(`$ZodCheckRegex`,(e,t)=>{pn.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,t.pattern.test(n.value)||n.issues.push({origin:`string`,code:`invalid_format`,format:`regex`,input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}}),hn=M(`$ZodCheckLowerCase`,(e,t)=>{t.pattern??=tn,pn.init(e,t)}),gn=M(`$ZodCheckUpperCase`,(e,t)=>{t.pattern??=nn,pn.init(e,t)}),_n=M(`$ZodCheckIncludes`,(e,t)=>{I.init(e,t);let n=de(t.includes);t.pattern=new RegExp(typeof t.position==`number`?`^.{${t.position},}${n}`:n),e._zod.check=n=>{n.value.includes(t.includes,t.position)||n.issues.push({origin:`string`,code:`invalid_format`,format:`includes`,includes:t.includes,input:n.value,inst:e,continue:!t.abort})}}),vn=M(`$ZodCheckStartsWith`,(e,t)=>{I.init(e,t);let n=RegExp(`^${de(t.prefix)}.*`);t.pattern??=n,e._zod.check=n=>{n.value.startsWith(t.prefix)||n.issues.push({origin:`string`,code:`invalid_format`,format:`starts_with`,prefix:t.prefix,input:n.value,inst:e,continue:!t.abort})}}),yn=M(`$ZodCheckEndsWith`,(e,t)=>{I.init(e,t);let n=RegExp(`.*${de(t.suffix)}$`);t.pattern??=n,e._zod.check=n=>{n.value.endsWith(t.suffix)||n.issues.push({origin:`string`,code:`invalid_format`,format:`ends_with`,suffix:t.suffix,input:n.value,inst:e,continue:!t.abort})}}),bn=M(`$ZodCheckOverwrite`,(e,t)=>{I.init(e,t),e._zod.check=e=>{e.value=t.tx(e.value)}}),xn=class{constructor(e=[],t={}){this.content=[],this.indent=0,this.args=e,this.closed=t}indented(e){this.indent+=1;try{e(this)}finally{--this.indent}}write(e){if(typeof e==`function`){e(this,{execution:`sync`}),e(this,{execution:`async`});return}let t=e.split(`
`).filter(e=>e),n=Math.min(...t.map(e=>e.length-e.trimStart().length)),r=t.map(e=>e.slice(n)).map(e=>` `.repeat(this.indent*2)+e);for(let e of r)this.content.push(e)}compile(){let e=Function,t=this?.content??[``];return new e(...Object.keys(this.closed),`return function (${this.args.join(`, `)}) {\n${t.join(`
`)}\n};`)(...Object.values(this.closed))}},Sn={major:4,minor:6,patch:7},L=M(`$ZodType`,(e,t)=>{var n;e??={},e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=Sn;let r=e._zod.def.checks,i=e._zod.traits.has(`$ZodCheck`)?[e,...r??[]]:r?.length?[...r]:[];for(let t of i)for(let n of t._zod.onattach)n(e);if(i.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let t=(t,n,r)=>{if(t.memo)return t;let i=k(t),a;for(let o of n){if(o._zod.def.when){if(Te(t)||!o._zod.def.when(t))continue}else if(i)continue;let n=t.issues.length,s=o._zod.check(t);if(s instanceof Promise&&r?.async===!1)throw new N;if(a||s instanceof Promise)a=(a??Promise.resolve()).then(async()=>{await s,t.issues.length!==n&&(ke(t.issues,n,e),i||=k(t,n))});else{if(t.issues.length===n)continue;ke(t.issues,n,e),i||=k(t,n)}}return a?a.then(()=>t):t},n=(n,r,a)=>{if(k(n))return n.aborted=!0,n;let o=t(r,i,a);if(o instanceof Promise){if(a.async===!1)throw new N;return o.then(t=>e._zod.parse(t,a))}return e._zod.parse(o,a)};e._zod.run=(r,a)=>{if(a.skipChecks)return e._zod.parse(r,a);if(a.direction===`backward`){let t=e._zod.parse({value:r.value,issues:[]},{...a,skipChecks:!0});return t instanceof Promise?t.then(e=>n(e,r,a)):n(t,r,a)}let o=e._zod.parse(r,a);if(o instanceof Promise){if(a.async===!1)throw new N;return o.then(e=>t(e,i,a))}return t(o,i,a)}}},{get"~standard"(){return Le(this,`~standard`,Tn(this))},set"~standard"(e){A(this,`~standard`,e)}}),Cn=(e,t)=>e.issues.length?{issues:e.issues.map(e=>Ae(e,t,F()))}:{value:e.value};async function wn(e,t){let n={async:!0};return Cn(await e._zod.run({value:t,issues:[]},n),n)}function Tn(e){return{validate:t=>{let n={async:!1};try{let r=e._zod.run({value:t,issues:[]},n);if(!(r instanceof Promise))return Cn(r,n)}catch{}return wn(e,t)},vendor:`zod`,version:1}}var En=M(`$ZodString`,(e,t)=>{L.init(e,t),e._zod.pattern=t.pattern??$t,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value==`string`||n.issues.push({expected:`string`,code:`invalid_type`,input:n.value,inst:e}),n}}),R=M(`$ZodStringFormat`,(e,t)=>{pn.init(e,t),En.init(e,t)}),Dn=M(`$ZodGUID`,(e,t)=>{t.pattern??=Pt,R.init(e,t)}),On=M(`$ZodUUID`,(e,t)=>{if(t.version){let e={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}[t.version];if(e===void 0)throw Error(`Invalid UUID version: "${t.version}"`);t.pattern??=Ft(e)}else t.pattern??=Ft();R.init(e,t)}),kn=M(`$ZodEmail`,(e,t)=>{t.pattern??=It,R.init(e,t)});function An(e){try{return typeof URL<`u`&&typeof URL.canParse==`function`?URL.canParse(e):(new URL(e),!0)}catch{return!1}}function jn(e,t){return!(`normalize`in t)&&!(`hostname`in t)&&!(`protocol`in t)?An(e)||2:Mn(e,t)}function Mn(e,t){if(!t.normalize&&t.protocol?.source===Gt.source&&!/^https?:\/\//i.test(e))return 1;try{if(typeof URL<`u`){let t=URL;if(typeof t.parse==`function`)return t.parse(e)??2}return new URL(e)}catch{return 2}}var Nn=/[\t\n\r]/g;function Pn(e){return e.replace(Nn,``)}function Fn(e,t){return t.lastIndex=0,t.test(e.hostname)}function In(e,t){return t.lastIndex=0,t.test(e.protocol.endsWith(`:`)?e.protocol.slice(0,-1):e.protocol)}var Ln=M(`$ZodURL`,(e,t)=>{R.init(e,t),e._zod.check=n=>{try{let r=n.value.trim(),i=jn(r,t);if(i===1){n.issues.push({code:`invalid_format`,format:`url`,note:`Invalid URL format`,input:n.value,inst:e,continue:!t.abort});return}if(i===2){n.issues.push({code:`invalid_format`,format:`url`,input:n.value,inst:e,continue:!t.abort});return}if(i===!0){n.value=Pn(r);return}t.hostname&&!Fn(i,t.hostname)&&n.issues.push({code:`invalid_format`,format:`url`,note:`Invalid hostname`,pattern:t.hostname.source,input:n.value,inst:e,continue:!t.abort}),t.protocol&&!In(i,t.protocol)&&n.issues.push({code:`invalid_format`,format:`url`,note:`Invalid protocol`,pattern:t.protocol.source,input:n.value,inst:e,continue:!t.abort}),n.value=t.normalize?i.href:Pn(r);return}catch{n.issues.push({code:`invalid_format`,format:`url`,input:n.value,inst:e,continue:!t.abort})}}}),Rn=M(`$ZodEmoji`,(e,t)=>{t.pattern??=Rt(),R.init(e,t)}),zn=M(`$ZodNanoID`,(e,t)=>{if(t.length!==void 0&&(!Number.isInteger(t.length)||t.length<1))throw Error(`Invalid nanoid length: ${t.length}`);t.pattern??=t.length===void 0?jt:Mt(t.length),R.init(e,t)}),Bn=M(`$ZodCUID`,(e,t)=>{t.pattern??=Et,R.init(e,t)}),Vn=M(`$ZodCUID2`,(e,t)=>{t.pattern??=Dt,R.init(e,t)}),Hn=M(`$ZodULID`,(e,t)=>{t.pattern??=Ot,R.init(e,t)}),Un=M(`$ZodXID`,(e,t)=>{t.pattern??=kt,R.init(e,t)}),Wn=M(`$ZodKSUID`,(e,t)=>{t.pattern??=At,R.init(e,t)}),Gn=M(`$ZodISODateTime`,(e,t)=>{t.pattern??=Qt(t),R.init(e,t)}),Kn=M(`$ZodISODate`,(e,t)=>{t.pattern??=Yt,R.init(e,t)}),qn=M(`$ZodISOTime`,(e,t)=>{t.pattern??=Zt(t),R.init(e,t)}),Jn=M(`$ZodISODuration`,(e,t)=>{t.pattern??=Nt,R.init(e,t)}),Yn=M(`$ZodIPv4`,(e,t)=>{t.pattern??=zt,R.init(e,t)}),Xn=/^[0-9a-fA-F:.]+$/;function Zn(e){return Xn.test(e)?An(`http://[${e}]`):!1}var Qn=M(`$ZodIPv6`,(e,t)=>{t.pattern??=Bt,R.init(e,t),e._zod.check=n=>{Zn(n.value)||n.issues.push({code:`invalid_format`,format:`ipv6`,input:n.value,inst:e,continue:!t.abort})}}),$n=M(`$ZodCIDRv4`,(e,t)=>{t.pattern??=Vt,R.init(e,t)});function er(e){let t=e.split(`/`);if(t.length!==2)return!1;let[n,r]=t;if(!r)return!1;let i=Number(r);return`${i}`!==r||i<0||i>128?!1:Zn(n)}var tr=M(`$ZodCIDRv6`,(e,t)=>{t.pattern??=Ht,R.init(e,t),e._zod.check=n=>{er(n.value)||n.issues.push({code:`invalid_format`,format:`cidrv6`,input:n.value,inst:e,continue:!t.abort})}});function nr(e){if(e===``)return!0;if(/\s/.test(e)||e.length%4!=0)return!1;try{return atob(e),!0}catch{return!1}}var rr=/^[0-9a-zA-Z+/]*={0,2}$/,ir=M(`$ZodBase64`,(e,t)=>{t.pattern??=rr,R.init(e,t),e._zod.check=n=>{nr(n.value)||n.issues.push({code:`invalid_format`,format:`base64`,input:n.value,inst:e,continue:!t.abort})}}),ar=/^[A-Za-z0-9_-]*$/;function or(e){if(!ar.test(e))return!1;let t=e.replace(/[-_]/g,e=>e===`-`?`+`:`/`);return nr(t.padEnd(Math.ceil(t.length/4)*4,`=`))}var sr=M(`$ZodBase64URL`,(e,t)=>{t.pattern??=ar,R.init(e,t),e._zod.check=n=>{or(n.value)||n.issues.push({code:`invalid_format`,format:`base64url`,input:n.value,inst:e,continue:!t.abort})}}),cr=M(`$ZodE164`,(e,t)=>{t.pattern??=Kt,R.init(e,t)});function lr(e,t=null){try{let n=e.split(`.`);if(n.length!==3)return!1;let[r]=n;if(!r)return!1;let i=JSON.parse(atob(r));return!(`typ`in i&&i?.typ!==`JWT`||!i.alg||t&&(!(`alg`in i)||i.alg!==t))}catch{return!1}}var ur=M(`$ZodJWT`,(e,t)=>{R.init(e,t),e._zod.check=n=>{lr(n.value,t.alg)||n.issues.push({code:`invalid_format`,format:`jwt`,input:n.value,inst:e,continue:!t.abort})}}),dr=M(`$ZodNumber`,(e,t)=>{L.init(e,t),e._zod.pattern=en,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}let i=n.value;if(typeof i==`number`&&!Number.isNaN(i)&&Number.isFinite(i))return n;let a=typeof i==`number`?Number.isNaN(i)?`NaN`:Number.isFinite(i)?void 0:String(i):void 0;return n.issues.push({expected:`number`,code:`invalid_type`,input:i,inst:e,...a?{received:a}:{}}),n}}),fr=M(`$ZodNumberFormat`,(e,t)=>{ln.init(e,t),dr.init(e,t)}),pr=M(`$ZodUnknown`,(e,t)=>{L.init(e,t),e._zod.parse=e=>e}),mr=M(`$ZodNever`,(e,t)=>{L.init(e,t),e._zod.parse=(t,n)=>(t.issues.push({expected:`never`,code:`invalid_type`,input:t.value,inst:e}),t)});function hr(e,t){let n=Oe(e._zod.def.checks);if(!n.length)return;let r=Math.min(...n.map(e=>e[0])),i=e._zod.parse;e._zod.parse=(n,a)=>{let o=t(n.value);if(o>r&&!a?.skipChecks&&a?.direction!==`backward`){for(let[t,r]of Oe(e._zod.def.checks))if(o>t&&r._zod.def.when(n)){let t=n.issues.length;return r._zod.check(n),n.issues[t].continue=!1,ke(n.issues,t,e),n}}return i(n,a)}}var gr=e=>Array.isArray(e)?e.length:-1;function _r(e,t,n){e.issues.length&&t.issues.push(...Ee(n,e.issues)),t.value[n]=e.value}var vr=M(`$ZodArray`,(e,t)=>{L.init(e,t);let n=P.memoizer;n?.attach(e),e._zod.parse=(r,i)=>{let a=r.value;if(!Array.isArray(a))return r.issues.push({expected:`array`,code:`invalid_type`,input:a,inst:e}),r;r.value=n?n.alloc(e,r,Array(a.length),i):Array(a.length);let o=[],s=i?.abortEarly;for(let e=0;e<a.length;e++){let n=a[e],c=t.element._zod.run({value:n,issues:[]},i);if(c instanceof Promise)o.push(c.then(t=>_r(t,r,e)));else if(_r(c,r,e),s&&c.issues.length!==0&&k(c))break}return o.length?Promise.all(o).then(()=>r):r},hr(e,gr)});function yr(e,t,n,r,i,a){let o=n in r,s=a===`optional`;if(o||!s||i!==`optional`){if(e.issues.length){if(i!==void 0&&s&&!o)return;t.issues.push(...Ee(n,e.issues))}!o&&i===void 0?e.issues.length||t.issues.push({code:`invalid_type`,expected:`nonoptional`,input:void 0,path:[n]}):e.value===void 0?(o||i===`defaulted`&&!s)&&(t.value[n]=void 0):t.value[n]=e.value}}var br=[];function xr(e){let t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:br,i=r.length?[...t,...r]:t;for(let t of i)if(!e.shape?.[t]?._zod?.traits?.has(`$ZodType`))throw Error(`Invalid element at key "${String(t)}": expected a Zod schema`);let a=pe(e.shape);return{...e,allKeys:i,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(a)}}function Sr(e,t,n,r,i,a,o){let s=[],c=i.keySet,l=i.catchall._zod,u=l.def.type,d=l.optin,f=l.optout,p=0;for(let i in t){if(o&&n.issues.length!==p){if(k(n,p))break;p=n.issues.length}if(c.has(i))continue;if(i===`__proto__`){u===`never`&&s.push(i);continue}if(u===`never`){s.push(i);continue}let a=l.run({value:t[i],issues:[]},r);a instanceof Promise?e.push(a.then(e=>yr(e,n,i,t,d,f))):yr(a,n,i,t,d,f)}return s.length&&n.issues.push({code:`unrecognized_keys`,keys:s,input:t,inst:a,continue:!0}),e.length?Promise.all(e).then(()=>n):n}var Cr=M(`$ZodObject`,(e,t)=>{L.init(e,t);let n=Object.getOwnPropertyDescriptor(t,`shape`),r=n?.get?n.get.raw:t.shape??{};if(r){let e=()=>{let n={...r};return Object.defineProperty(t,"shape",{value:n}),e.raw=n,n};e.raw=r,Object.defineProperty(t,"shape",{get:e})}let i=ee(()=>xr(t));j(e,`propValues`,e=>{let t=e.def.shape,n={};for(let e in t){let r=t[e]._zod;if(r.values){Object.prototype.hasOwnProperty.call(n,e)||y(n,e,new Set);for(let t of r.values)n[e].add(t);r.optin!==void 0&&n[e].add(void 0)}}return n});let a=T,o=t.catchall,s,c=P.memoizer;c?.attach(e),e._zod.parse=(t,n)=>{s??=i.value;let r=t.value;if(!a(r))return t.issues.push({expected:`object`,code:`invalid_type`,input:r,inst:e}),t;t.value=c?c.alloc(e,t,{},n):{};let l=[],u=s.shape,d=n?.abortEarly,f=t.issues.length;for(let e of s.allKeys){if(d&&t.issues.length!==f){if(k(t,f))break;f=t.issues.length}if(e===`__proto__`)continue;let i=u[e],a=i._zod.optin,o=i._zod.optout,s=i._zod.run({value:r[e],issues:[]},n);s instanceof Promise?l.push(s.then(n=>yr(n,t,e,r,a,o))):yr(s,t,e,r,a,o)}return o?Sr(l,r,t,n,i.value,e,d===!0):l.length?Promise.all(l).then(()=>t):t}}),wr=M(`$ZodObjectJIT`,(e,t)=>{Cr.init(e,t);let n=e._zod.parse,r=ee(()=>xr(t)),i=P.memoizer,a=t=>{let n=r.value,a=n.symbolKeys,o=new xn([`payload`,`ctx`],{shape:t,inst:e,memo:i,syms:a}),s=e=>`shape[${e}]._zod.run({ value: input[${e}], issues: [] }, ctx)`,c=(e,t)=>`
          let ${e}_ab = false;
          for (let i = 0; i < ${e}.issues.length; i++) {
            const iss = ${e}.issues[i];
            iss.path = iss.path ? [${t}, ...iss.path] : [${t}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${e}_ab = true;
          }
          if (${e}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;o.write(`const input = payload.value;`);let l=Object.create(null),u=0;for(let e of n.allKeys)l[e]=`key_${u++}`;o.write(i?`const newResult = memo.alloc(inst, payload, {}, ctx);`:`const newResult = {};`);for(let e of n.allKeys){if(e===`__proto__`)continue;let n=l[e],r=typeof e==`symbol`?`syms[${a.indexOf(e)}]`:oe(e),i=`${r} in input`,u=t[e],d=u?._zod?.optin,f=d!==void 0,p=u?._zod?.optout===`optional`;if(o.write(`const ${n} = ${s(r)};`),f&&p){let e=d===`optional`?`${n}_present`:`${n}.value !== undefined || ${n}_present`;o.write(`
        const ${n}_present = ${i};
        if (!${n}.issues.length || ${n}_present) {
          if (${n}.issues.length) {${c(n,r)}
          }

          if (${e}) {
            newResult[${r}] = ${n}.value;
          }
        }

      `)}else f?(o.write(`
        if (${n}.issues.length) {${c(n,r)}
        }
      `),d===`defaulted`?o.write(`newResult[${r}] = ${n}.value;`):o.write(`
        if (${n}.value !== undefined || ${i}) {
          newResult[${r}] = ${n}.value;
        }
      `)):o.write(`
        const ${n}_present = ${i};
        if (${n}.issues.length) {${c(n,r)}
        }
        if (!${n}_present && !${n}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${r}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${n}_present) {
          newResult[${r}] = ${n}.value;
        }

      `)}return o.write(`payload.value = newResult;`),o.write(`return payload;`),o.compile()},o,s=T,c=!P.jitless,l=c&&ce.value,u=t.catchall,d;e._zod.parse=(i,f)=>{d??=r.value;let p=i.value;return s(p)?c&&l&&f?.async===!1&&f.jitless!==!0?(o||=a(t.shape),i=o(i,f),u?Sr([],p,i,f,d,e,f?.abortEarly===!0):i):n(i,f):(i.issues.push({expected:`object`,code:`invalid_type`,input:p,inst:e}),i)}});function Tr(e,t,n,r){for(let n of e)if(n.issues.length===0)return t.value=n.value,t;let i=e.filter(e=>!k(e));return i.length===1?(t.value=i[0].value,i[0]):(t.issues.push({code:`invalid_union`,input:t.value,inst:n,errors:e.map(e=>e.issues.map(e=>Ae(e,r,F())))}),t)}var Er=M(`$ZodUnion`,(e,t)=>{L.init(e,t),j(e,`optin`,e=>e.def.options.some(e=>e._zod.optin===`defaulted`)?`defaulted`:e.def.options.some(e=>e._zod.optin!==void 0)?`optional`:void 0),j(e,`optout`,e=>e.def.options.some(e=>e._zod.optout===`optional`)?`optional`:void 0),j(e,`values`,e=>{if(e.def.options.every(e=>e._zod.values))return new Set(e.def.options.flatMap(e=>Array.from(e._zod.values)))}),j(e,`pattern`,e=>{if(e.def.options.every(e=>e._zod.pattern)){let t=e.def.options.map(e=>e._zod.pattern);return RegExp(`^(${t.map(e=>te(e.source)).join(`|`)})$`)}});let n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,i)=>{if(n)return n(r,i);let a=!1,o=[];for(let e of t.options){let t=e._zod.run({value:r.value,issues:[]},i);if(t instanceof Promise)o.push(t),a=!0;else{if(t.issues.length===0)return t;o.push(t)}}return a?Promise.all(o).then(t=>Tr(t,r,e,i)):Tr(o,r,e,i)}}),Dr=M(`$ZodIntersection`,(e,t)=>{L.init(e,t),e._zod.parse=(e,n)=>{let r=e.value,i=t.left._zod.run({value:r,issues:[]},n),a=t.right._zod.run({value:r,issues:[]},n);return i instanceof Promise||a instanceof Promise?Promise.all([i,a]).then(([t,n])=>kr(e,t,n)):kr(e,i,a)}});function Or(e,t){if(e===t||e instanceof Date&&t instanceof Date&&+e==+t)return{valid:!0,data:e};if(E(e)&&E(t)){let n=Object.keys(t),r=Object.keys(e).filter(e=>n.indexOf(e)!==-1),i={...e,...t};Object.prototype.hasOwnProperty.call(i,`__proto__`)&&delete i.__proto__;for(let n of r){if(n===`__proto__`)continue;let r=Or(e[n],t[n]);if(!r.valid)return{valid:!1,mergeErrorPath:[n,...r.mergeErrorPath]};i[n]=r.data}return{valid:!0,data:i}}if(Array.isArray(e)&&Array.isArray(t)){if(e.length!==t.length)return{valid:!1,mergeErrorPath:[]};let n=[];for(let r=0;r<e.length;r++){let i=e[r],a=t[r],o=Or(i,a);if(!o.valid)return{valid:!1,mergeErrorPath:[r,...o.mergeErrorPath]};n.push(o.data)}return{valid:!0,data:n}}return{valid:!1,mergeErrorPath:[]}}function kr(e,t,n){let r=new Map,i,a=new Map,o=(e,t)=>{let n;if(e.code===`unrecognized_keys`&&!e.path?.length)i??=e,n=e.keys;else if(e.code===`invalid_key`&&e.origin===`record`&&e.path?.length===1){let t=String(e.path[0]);a.has(t)||a.set(t,e),n=[t]}else return!1;for(let e of n)r.has(e)||r.set(e,{}),r.get(e)[t]=!0;return!0};for(let n of t.issues)o(n,`l`)||e.issues.push(n);for(let t of n.issues)o(t,`r`)||e.issues.push(t);let s=[...r].filter(([,e])=>e.l&&e.r).map(([e])=>e);if(s.length){let t=i?s.filter(e=>i.keys.includes(e)):[];t.length&&e.issues.push({...i,keys:t});for(let n of s)!t.includes(n)&&a.has(n)&&e.issues.push(a.get(n))}let c=Or(t.value,n.value);if(!c.valid){if(k(e))return e;throw Error(`Unmergable intersection. Error path: ${JSON.stringify(c.mergeErrorPath)}`)}return e.value=c.data,e}var Ar=M(`$ZodEnum`,(e,t)=>{L.init(e,t);let n=m(t.entries),r=new Set(n);e._zod.values=r,j(e,`pattern`,e=>{let t=m(e.def.entries).filter(e=>ue.has(typeof e));return RegExp(t.length?`^(${t.map(e=>de(e.toString())).join(`|`)})$`:`^[^\\s\\S]$`)}),e._zod.parse=(t,i)=>{let a=t.value;return r.has(a)||t.issues.push({code:`invalid_value`,values:n,input:a,inst:e}),t}}),jr=M(`$ZodTransform`,(e,t)=>{L.init(e,t),e._zod.optin=`optional`,P.memoizer?.guard(e),e._zod.parse=(n,r)=>{if(r.direction===`backward`)throw new Ze(e.constructor.name);let i=t.transform(n.value,n);if(r.async)return(i instanceof Promise?i:Promise.resolve(i)).then(e=>(n.value=e,n));if(i instanceof Promise)throw new N;return n.value=i,n}});function Mr(e,t){return e.value=t.issues.length?void 0:t.value,e}var Nr=M(`$ZodOptional`,(e,t)=>{L.init(e,t),j(e,`optin`,e=>e.def.innerType._zod.optin===`defaulted`?`defaulted`:`optional`),e._zod.optout=`optional`,j(e,`values`,e=>{let t=e.def.innerType._zod.values;return t?new Set([...t,void 0]):void 0}),j(e,`pattern`,e=>{let t=e.def.innerType._zod.pattern;return t?RegExp(`^(${te(t.source)})?$`):void 0}),e._zod.parse=(e,n)=>{if(e.value===void 0){if(t.innerType._zod.optin!==`defaulted`)return e;let r=t.innerType._zod.run({value:e.value,issues:[]},n);return r instanceof Promise?r.then(t=>Mr(e,t)):Mr(e,r)}return t.innerType._zod.run(e,n)}}),Pr=M(`$ZodExactOptional`,(e,t)=>{Nr.init(e,t),j(e,`values`,e=>e.def.innerType._zod.values),j(e,`pattern`,e=>e.def.innerType._zod.pattern),e._zod.parse=(e,n)=>t.innerType._zod.run(e,n)}),Fr=M(`$ZodNullable`,(e,t)=>{L.init(e,t),j(e,`optin`,e=>e.def.innerType._zod.optin),j(e,`optout`,e=>e.def.innerType._zod.optout),j(e,`pattern`,e=>{let t=e.def.innerType._zod.pattern;return t?RegExp(`^(${te(t.source)}|null)$`):void 0}),j(e,`values`,e=>e.def.innerType._zod.values?new Set([...e.def.innerType._zod.values,null]):void 0),e._zod.parse=(e,n)=>e.value===null?e:t.innerType._zod.run(e,n)}),Ir=M(`$ZodDefault`,(e,t)=>{L.init(e,t),e._zod.optin=`defaulted`,j(e,`values`,e=>e.def.innerType._zod.values),e._zod.parse=(e,n)=>{if(n.direction===`backward`)return t.innerType._zod.run(e,n);if(e.value===void 0)return e.value=t.defaultValue,e;let r=t.innerType._zod.run(e,n);return r instanceof Promise?r.then(e=>Lr(e,t)):Lr(r,t)}});function Lr(e,t){return e.value===void 0&&(e.value=t.defaultValue),e}var Rr=M(`$ZodPrefault`,(e,t)=>{L.init(e,t),e._zod.optin=`defaulted`,j(e,`values`,e=>e.def.innerType._zod.values),e._zod.parse=(e,n)=>(n.direction===`backward`||e.value===void 0&&(e.value=t.defaultValue),t.innerType._zod.run(e,n))}),zr=M(`$ZodNonOptional`,(e,t)=>{L.init(e,t),j(e,`values`,e=>{let t=e.def.innerType._zod.values;return t?new Set([...t].filter(e=>e!==void 0)):void 0}),e._zod.parse=(n,r)=>{let i=t.innerType._zod.run(n,r);return i instanceof Promise?i.then(t=>Br(t,e)):Br(i,e)}});function Br(e,t){return!e.issues.length&&e.value===void 0&&e.issues.push({code:`invalid_type`,expected:`nonoptional`,input:e.value,inst:t}),e}function Vr(e,t,n,r){return t.issues.length?(e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.map(e=>Ae(e,r,F()))},input:e.value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}var Hr=M(`$ZodCatch`,(e,t)=>{L.init(e,t),j(e,`optin`,e=>e.def.innerType._zod.optin===`defaulted`?`defaulted`:`optional`),j(e,`optout`,e=>e.def.innerType._zod.optout),j(e,`values`,e=>e.def.innerType._zod.values),e._zod.parse=(e,n)=>{if(n.direction===`backward`)return t.innerType._zod.run(e,n);let r=t.innerType._zod.run({value:e.value,issues:[]},n);return r instanceof Promise?r.then(r=>Vr(e,r,t,n)):Vr(e,r,t,n)}}),Ur=M(`$ZodPipe`,(e,t)=>{L.init(e,t),j(e,`values`,e=>e.def.in._zod.values),j(e,`optin`,e=>e.def.in._zod.optin),j(e,`optout`,e=>e.def.out._zod.optout),j(e,`propValues`,e=>e.def.in._zod.propValues),e._zod.parse=(e,n)=>{if(n.direction===`backward`){let r=t.out._zod.run(e,n);return r instanceof Promise?r.then(e=>Wr(e,t.in,n)):Wr(r,t.in,n)}let r=t.in._zod.run(e,n);return r instanceof Promise?r.then(e=>Wr(e,t.out,n)):Wr(r,t.out,n)}});function Wr(e,t,n){return e.issues.some(e=>e.code!==`unrecognized_keys`)?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n)}var Gr=M(`$ZodReadonly`,(e,t)=>{L.init(e,t),j(e,`propValues`,e=>e.def.innerType._zod.propValues),j(e,`values`,e=>e.def.innerType._zod.values),j(e,`optin`,e=>e.def.innerType?._zod?.optin),j(e,`optout`,e=>e.def.innerType?._zod?.optout),e._zod.parse=(e,n)=>{if(n.direction===`backward`)return t.innerType._zod.run(e,n);let r=t.innerType._zod.run(e,n);return r instanceof Promise?r.then(Kr):Kr(r)}});function Kr(e){return e.memo||(e.value=Object.freeze(e.value)),e}var qr=M(`$ZodCustom`,(e,t)=>{I.init(e,t),L.init(e,t),e._zod.parse=(e,t)=>e,e._zod.check=n=>{let r=n.value,i=t.fn(r);if(i instanceof Promise)return i.then(t=>Jr(t,n,r,e));Jr(i,n,r,e)}});function Jr(e,t,n,r){if(!e){let e={code:`custom`,input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};r._zod.def.params&&(e.params=r._zod.def.params),t.issues.push(Fe(e))}}var Yr=class extends Error{constructor(){super(`Cannot parse a reference cycle that closes through a transform`),this.name=`ZodCyclicError`}},Xr=`~memo`,Zr=[];function Qr(e){return typeof e==`object`&&!!e}function $r(e){return e.map(e=>e.path?{...e,path:e.path.slice()}:{...e})}var ei=new WeakMap,ti=0,ni=1,ri=2;function ii(e,t,n){let r=ei.get(e);if(r!==void 0)return r?ri:ti;if(t.has(e))return ri;t.add(e);let i=ti,a=e=>{if(i!==ri&&e?._zod){let r=ii(e,t,n);r>i&&(i=r)}},o=(e,r)=>{let i=ti;for(let a of Reflect.ownKeys(e)){let o=Object.getOwnPropertyDescriptor(e,a);if(r&&!o.enumerable)continue;let s=o.get?ni:o.value?._zod?ii(o.value,t,n):ti;s>i&&(i=s)}return i},s=e=>{e>i&&(i=e)},c=e._zod.def;switch(c.type){case`object`:{let e=re(c);s(e?o(e,!0):ni),a(c.catchall);break}case`array`:a(c.element);break;case`tuple`:for(let e of c.items)a(e);a(c.rest);break;case`record`:case`map`:a(c.keyType),a(c.valueType);break;case`set`:a(c.valueType);break;case`union`:for(let e of c.options)a(e);break;case`intersection`:a(c.left),a(c.right);break;case`optional`:case`nullable`:case`default`:case`prefault`:case`catch`:case`readonly`:case`nonoptional`:case`promise`:case`success`:a(c.innerType);break;case`pipe`:a(c.in),a(c.out);break;case`function`:a(c.input),a(c.output);break;case`lazy`:{let r=c._cachedInner??(n?e._zod.innerType:void 0);s(r?ii(r,t,!1):ni);break}case`template_literal`:case`string`:case`number`:case`int`:case`boolean`:case`bigint`:case`symbol`:case`undefined`:case`null`:case`void`:case`never`:case`any`:case`unknown`:case`date`:case`nan`:case`enum`:case`literal`:case`file`:case`transform`:case`custom`:break;default:for(let e in c){let t=Object.getOwnPropertyDescriptor(c,e);if(!t||t.get)continue;let n=t.value;if(n&&typeof n==`object`){if(n._zod)a(n);else if(Array.isArray(n))for(let e of n)a(e)}}}return t.delete(e),ai(e,i)}function ai(e,t){return t!==ni&&ei.set(e,t===ri),t}function oi(e,t){let n=e.buckets.get(t);return n||(n=new WeakMap,e.buckets.set(t,n)),n}var si,ci=[],li={alloc(e,t,n){let r=si;if(!r)return n;si=void 0;let i={value:n,issues:null};return r.set(t.value,i),ci.push(i),n},guard(e){var t;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{let t=e._zod.parse,n=(e,n)=>{if(n.direction!==`backward`&&di(n,e.value))throw new Yr;return t(e,n)};e._zod.parse=n,e._zod.run===t&&(e._zod.run=n)})},attach(e){var t;let n,r=!1,i,a;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{let t=e._zod.parse,o=(s,c)=>{if(n===void 0){let i=ii(e,new Set,!1);if(i===ti)return e._zod.parse=t,e._zod.run===o&&(e._zod.run=t),t(s,c);i===ri||r?n=!0:r=!0}let l=s.value;if(!Qr(l))return t(s,c);let u=c[Xr];u||(u={buckets:new WeakMap,backEdges:void 0},c[Xr]=u);let d;i===c?d=a:(d=oi(u,e),i=c,a=d);let f=d.get(l);if(f)return s.value=f.value,f.issues?f.issues.length&&s.issues.push(...$r(f.issues)):(s.memo=!0,u.backEdges??(u.backEdges=new WeakSet),u.backEdges.add(f.value)),s;si=d;let p=ci.length,m=t(s,c);si=void 0;let h=ci.length>p?ci.pop():void 0;return m instanceof Promise?m.then(e=>(h&&(h.issues=e.issues.length?$r(e.issues):Zr),e)):(h&&(h.issues=m.issues.length?$r(m.issues):Zr),m)};e._zod.parse=o,e._zod.run===t&&(e._zod.run=o)})}};function ui(){return li}function di(e,t){let n=e[Xr]?.backEdges;return n!==void 0&&Qr(t)&&n.has(t)}var fi=()=>{let e={string:{unit:`characters`,verb:`to have`},file:{unit:`bytes`,verb:`to have`},array:{unit:`items`,verb:`to have`},set:{unit:`items`,verb:`to have`},map:{unit:`entries`,verb:`to have`}};function t(t){return e[t]??null}let n={regex:`input`,email:`email address`,url:`URL`,emoji:`emoji`,uuid:`UUID`,uuidv4:`UUIDv4`,uuidv6:`UUIDv6`,nanoid:`nanoid`,guid:`GUID`,cuid:`cuid`,cuid2:`cuid2`,ulid:`ULID`,xid:`XID`,ksuid:`KSUID`,datetime:`ISO datetime`,date:`ISO date`,time:`ISO time`,duration:`ISO duration`,ipv4:`IPv4 address`,ipv6:`IPv6 address`,mac:`MAC address`,cidrv4:`IPv4 range`,cidrv6:`IPv6 range`,base64:`base64-encoded string`,base64url:`base64url-encoded string`,json_string:`JSON string`,e164:`E.164 number`,currency_code:`currency code`,credit_card:`credit card number`,iban:`IBAN`,jwt:`JWT`,template_literal:`input`},r={nan:`NaN`};function i(e,t){return e===`number`&&typeof t==`number`&&!Number.isFinite(t)?String(t):r[e]??e}return e=>{switch(e.code){case`invalid_type`:return`Invalid input: expected ${i(e.expected)}, received ${i(Pe(e.input),e.input)}`;case`invalid_value`:return e.values.length===1?`Invalid input: expected ${fe(e.values[0])}`:`Invalid option: expected one of ${h(e.values,`|`)}`;case`too_big`:{let n=e.exact?`exactly `:e.inclusive?`<=`:`<`,r=t(e.origin);return r?`Too big: expected ${e.origin??`value`} to have ${n}${e.maximum.toString()} ${r.unit??`elements`}`:`Too big: expected ${e.origin??`value`} to be ${n}${e.maximum.toString()}`}case`too_small`:{let n=e.exact?`exactly `:e.inclusive?`>=`:`>`,r=t(e.origin);return r?`Too small: expected ${e.origin} to have ${n}${e.minimum.toString()} ${r.unit}`:`Too small: expected ${e.origin} to be ${n}${e.minimum.toString()}`}case`invalid_format`:{let t=e;return t.format===`starts_with`?`Invalid string: must start with "${t.prefix}"`:t.format===`ends_with`?`Invalid string: must end with "${t.suffix}"`:t.format===`includes`?`Invalid string: must include "${t.includes}"`:t.format===`regex`?`Invalid string: must match pattern ${t.pattern}`:`Invalid ${n[t.format]??e.format}`}case`not_multiple_of`:return`Invalid number: must be a multiple of ${e.divisor}`;case`unrecognized_keys`:return`Unrecognized key${e.keys.length>1?`s`:``}: ${h(e.keys,`, `)}`;case`invalid_key`:return`Invalid key in ${e.origin}`;case`invalid_union`:return e.options&&Array.isArray(e.options)&&e.options.length>0?`Invalid discriminator value. Expected ${e.options.map(e=>`'${e}'`).join(` | `)}`:e.inclusive===!1?`Invalid input: more than one option matched`:`Invalid input`;case`invalid_element`:return`Invalid value in ${e.origin}`;default:return`Invalid input`}}};function pi(){return{localeError:fi()}}var mi,hi=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(e,...t){let n=t[0];return this._map.set(e,n),n&&typeof n==`object`&&`id`in n&&this._idmap.set(n.id,e),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(e){let t=this._map.get(e);return t&&typeof t==`object`&&`id`in t&&this._idmap.delete(t.id),this._map.delete(e),this}get(e){let t=e._zod.parent;if(t){let n={...this.get(t)??{}};delete n.id;let r={...n,...this._map.get(e)};return Object.keys(r).length?r:void 0}return this._map.get(e)}has(e){return this._map.has(e)}};function gi(){return new hi}(mi=globalThis).__zod_globalRegistry??(mi.__zod_globalRegistry=gi());var _i=globalThis.__zod_globalRegistry;function vi(e){return e.checks&&=[...e.checks],e}function yi(e,t){return new e(vi({type:`string`,...O(t)}))}function bi(e,t){return new e({type:`string`,format:`email`,check:`string_format`,abort:!1,...O(t)})}function xi(e,t){return new e({type:`string`,format:`guid`,check:`string_format`,abort:!1,...O(t)})}function Si(e,t){return new e({type:`string`,format:`uuid`,check:`string_format`,abort:!1,...O(t)})}function Ci(e,t){return new e({type:`string`,format:`uuid`,check:`string_format`,abort:!1,version:`v4`,...O(t)})}function wi(e,t){return new e({type:`string`,format:`uuid`,check:`string_format`,abort:!1,version:`v6`,...O(t)})}function Ti(e,t){return new e({type:`string`,format:`uuid`,check:`string_format`,abort:!1,version:`v7`,...O(t)})}function Ei(e,t){return new e({type:`string`,format:`url`,check:`string_format`,abort:!1,...O(t)})}function Di(e,t){return new e({type:`string`,format:`emoji`,check:`string_format`,abort:!1,...O(t)})}function Oi(e,t){return new e({type:`string`,format:`nanoid`,check:`string_format`,abort:!1,...O(t)})}function ki(e,t){return new e({type:`string`,format:`cuid`,check:`string_format`,abort:!1,...O(t)})}function Ai(e,t){return new e({type:`string`,format:`cuid2`,check:`string_format`,abort:!1,...O(t)})}function ji(e,t){return new e({type:`string`,format:`ulid`,check:`string_format`,abort:!1,...O(t)})}function Mi(e,t){return new e({type:`string`,format:`xid`,check:`string_format`,abort:!1,...O(t)})}function Ni(e,t){return new e({type:`string`,format:`ksuid`,check:`string_format`,abort:!1,...O(t)})}function Pi(e,t){return new e({type:`string`,format:`ipv4`,check:`string_format`,abort:!1,...O(t)})}function Fi(e,t){return new e({type:`string`,format:`ipv6`,check:`string_format`,abort:!1,...O(t)})}function Ii(e,t){return new e({type:`string`,format:`cidrv4`,check:`string_format`,abort:!1,...O(t)})}function Li(e,t){return new e({type:`string`,format:`cidrv6`,check:`string_format`,abort:!1,...O(t)})}function Ri(e,t){return new e({type:`string`,format:`base64`,check:`string_format`,abort:!1,...O(t)})}function zi(e,t){return new e({type:`string`,format:`base64url`,check:`string_format`,abort:!1,...O(t)})}function Bi(e,t){return new e({type:`string`,format:`e164`,check:`string_format`,abort:!1,...O(t)})}function Vi(e,t){return new e({type:`string`,format:`jwt`,check:`string_format`,abort:!1,...O(t)})}function Hi(e,t){return new e({type:`string`,format:`datetime`,check:`string_format`,offset:!1,local:!1,precision:null,...O(t)})}function Ui(e,t){return new e({type:`string`,format:`date`,check:`string_format`,...O(t)})}function Wi(e,t){return new e({type:`string`,format:`time`,check:`string_format`,precision:null,...O(t)})}function Gi(e,t){return new e({type:`string`,format:`duration`,check:`string_format`,...O(t)})}function Ki(e,t){return new e(vi({type:`number`,checks:[],...O(t)}))}function qi(e,t){return new e({type:`number`,check:`number_format`,abort:!1,format:`safeint`,...O(t)})}function Ji(e){return new e({type:`unknown`})}function Yi(e,t){return new e({type:`never`,...O(t)})}function Xi(e,t){return new on({check:`less_than`,...O(t),value:e,inclusive:!1})}function Zi(e,t){return new on({check:`less_than`,...O(t),value:e,inclusive:!0})}function Qi(e,t){return new sn({check:`greater_than`,...O(t),value:e,inclusive:!1})}function $i(e,t){return new sn({check:`greater_than`,...O(t),value:e,inclusive:!0})}function ea(e,t){return new cn({check:`multiple_of`,...O(t),value:e})}function ta(e,t){return new un({check:`max_length`,...O(t),maximum:e})}function na(e,t){return new dn({check:`min_length`,...O(t),minimum:e})}function ra(e,t){return new fn({check:`length_equals`,...O(t),length:e})}function ia(e,t){return new mn({check:`string_format`,format:`regex`,...O(t),pattern:e})}function aa(e){return new hn({check:`string_format`,format:`lowercase`,...O(e)})}function oa(e){return new gn({check:`string_format`,format:`uppercase`,...O(e)})}function sa(e,t){return new _n({check:`string_format`,format:`includes`,...O(t),includes:e})}function ca(e,t){return new vn({check:`string_format`,format:`starts_with`,...O(t),prefix:e})}function la(e,t){return new yn({check:`string_format`,format:`ends_with`,...O(t),suffix:e})}function ua(e){return new bn({check:`overwrite`,tx:e})}function da(e){return ua(t=>t.normalize(e))}function fa(){return ua(e=>e.trim())}function pa(){return ua(e=>e.toLowerCase())}function ma(){return ua(e=>e.toUpperCase())}function ha(){return ua(e=>se(e))}function ga(e,t,n){return new e({type:`array`,element:t,...O(n)})}function _a(e,t,n){return new e({type:`custom`,check:`custom`,fn:t,...O(n)})}function va(e,t){let n=ya(t=>(t.addIssue=e=>{if(typeof e==`string`)t.issues.push(Fe(e,t.value,n._zod.def));else{let r=e;r.fatal&&(r.continue=!1),r.code??=`custom`,`input`in r||(r.input=t.value),r.inst??=n,r.continue??=!n._zod.def.abort,t.issues.push(Fe(r))}},e(t.value,t)),t);return n}function ya(e,t){let n=new I({check:`custom`,...O(t)});return n._zod.check=e,n}function ba(e,...t){for(let n of t)for(let t of Reflect.ownKeys(n))Object.prototype.propertyIsEnumerable.call(n,t)&&y(e,t,n[t]);return e}function xa(e){let t=e?.target??`draft-2020-12`;return t===`draft-4`&&(t=`draft-04`),t===`draft-7`&&(t=`draft-07`),{processors:e.processors??{},metadataRegistry:e?.metadata??_i,target:t,unrepresentable:e?.unrepresentable??`throw`,override:e?.override??(()=>{}),io:e?.io??`output`,counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,cycles:e?.cycles??`ref`,reused:e?.reused??`inline`,intersections:[],deferred:[],external:e?.external??void 0}}function Sa(e,t,n,r,i){let a=typeof t.unrepresentable==`function`?t.unrepresentable({zodSchema:e,path:r.path,message:i}):t.unrepresentable;if(a===`any`)return!1;if(a===void 0||a===`throw`)throw Error(i);return Object.assign(n,a),!0}function z(e,t,n={path:[],schemaPath:[]}){var r;let i=e._zod.def,a=t.seen.get(e);if(a)return a.count++,n.schemaPath.includes(e)&&(a.cycle=n.path),a.schema;let o={schema:{},count:1,cycle:void 0,path:n.path};t.seen.set(e,o),t.sharedDefsExtractedFor=void 0,t.sharedEmitDoneFor=void 0;let s=e._zod.toJSONSchema?.();if(s)o.schema=s;else{let r={...n,schemaPath:[...n.schemaPath,e],path:n.path};if(e._zod.processJSONSchema)e._zod.processJSONSchema(t,o.schema,r);else{let n=o.schema,a=t.processors[i.type];if(!a)throw Error(`[toJSONSchema]: Non-representable type encountered: ${i.type}`);a(e,t,n,r)}let a=e._zod.parent;a&&(o.ref||=a,z(a,t,r),t.seen.get(a).isParent=!0)}let c=t.metadataRegistry.get(e);return c&&ba(o.schema,c),t.io===`input`&&B(e)&&(delete o.schema.examples,delete o.schema.default),t.io===`input`&&`_prefault`in o.schema&&((r=o.schema).default??(r.default=o.schema._prefault)),delete o.schema._prefault,t.seen.get(e).schema}function Ca(e){return e.replace(/~/g,`~0`).replace(/\//g,`~1`)}function wa(e,t){let n=e.seen.get(t);if(!n)throw Error(`Unprocessed schema. This is a bug in Zod.`);if(e.external&&e.sharedDefsExtractedFor===e.external)return;let r=new Map;for(let t of e.seen.entries()){let n=e.metadataRegistry.get(t[0])?.id;if(n){let e=r.get(n);if(e&&e!==t[0])throw Error(`Duplicate schema id "${n}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);r.set(n,t[0])}}let i=t=>{let r=e.target===`draft-2020-12`?`$defs`:`definitions`;if(e.external){let n=e.external.registry.get(t[0])?.id,i=e.external.uri??(e=>e);if(n)return{ref:i(n)};let a=t[1].defId??t[1].schema.id??`schema${e.counter++}`;return t[1].defId=a,{defId:a,ref:`${i(`__shared`)}#/${r}/${Ca(a)}`}}let i=`#/${r}/`;if(t[1]===n&&!t[1].schema.id)return{ref:`#`};let a=t[1].schema.id??`__schema${e.counter++}`;return{defId:a,ref:i+Ca(a)}},a=e=>{if(e[1].schema.$ref)return;let t=e[1],{ref:n,defId:r}=i(e);t.def={...t.schema},r&&(t.defId=r);let a=t.schema;for(let e in a)delete a[e];a.$ref=n};if(e.cycles===`throw`)for(let t of e.seen.entries()){let e=t[1];if(e.cycle)throw Error(`Cycle detected: #/${e.cycle?.join(`/`)}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let n of e.seen.entries()){let r=n[1];if(t===n[0])a(n);else{if(e.external){let r=e.external.registry.get(n[0])?.id;if(t!==n[0]&&r){a(n);continue}}(e.metadataRegistry.get(n[0])?.id||r.cycle||r.count>1&&e.reused===`ref`)&&a(n)}}e.external&&(e.sharedDefsExtractedFor=e.external)}function Ta(e){let t=e.anyOf;if(!Array.isArray(t)||t.length===0||e.type!==void 0)return;let n=[];for(let e of t){if(!e||typeof e!=`object`)return;Ta(e);let t=Object.keys(e);if(t.length!==1||t[0]!==`type`)return;let r=e.type;for(let e of Array.isArray(r)?r:[r]){if(typeof e!=`string`)return;n.includes(e)||n.push(e)}}delete e.anyOf,e.type=n.length===1?n[0]:n}var Ea=new Set([`type`,`properties`,`required`,`additionalProperties`]),Da=[`oneOf`,`anyOf`];function Oa(e){let t=e.additionalProperties;return t===void 0||t===!1||typeof t!=`object`||!t?null:Object.keys(t).length?t:null}function ka(e){let t=[];for(let n of e){if(typeof n!=`object`||n.type!==`object`)return null;for(let e in n)if(!Ea.has(e))return null;t.push(n)}let n={},r=new Set;for(let e of t){for(let r in e.properties){if(Object.prototype.hasOwnProperty.call(n,r))continue;let e=[];for(let n of t){let t=n.properties?.[r]??Oa(n);t!=null&&(e.some(e=>JSON.stringify(e)===JSON.stringify(t))||e.push(t))}y(n,r,e.length===1?e[0]:ka(e)??{allOf:e})}for(let t of e.required??[])r.add(t)}let i={type:`object`,properties:n};if(r.size&&(i.required=[...r]),t.every(e=>e.additionalProperties===!1))i.additionalProperties=!1;else{let e=[];for(let n of t){let t=Oa(n);t&&!e.some(e=>JSON.stringify(e)===JSON.stringify(t))&&e.push(t)}e.length===1?i.additionalProperties=e[0]:e.length>1&&(i.additionalProperties={allOf:e})}return i}function Aa(e){let t=e.allOf;if(!Array.isArray(t)||t.length<2)return;for(let t of Ea)if(t in e)return;let n=t.filter(e=>Da.some(t=>Array.isArray(e[t]))),r=null;if(!n.length)r=ka(t);else{let e=n[0],i=Da.find(t=>Array.isArray(e[t]));if(Object.keys(e).length!==1)return;let a=t.filter(t=>t!==e),o=e[i].map(e=>ka([...a,e]));if(o.some(e=>!e))return;r={[i]:o}}r&&(delete e.allOf,ba(e,r))}function ja(e,t){let n=e.seen.get(t);if(!n)throw Error(`Unprocessed schema. This is a bug in Zod.`);let r=t=>{let n=e.seen.get(t);if(n.ref===null)return;let i=n.def??n.schema,a={...i},o=n.ref;if(n.ref=null,o){r(o);let n=e.seen.get(o),s=n.schema;if(s.$ref&&(e.target===`draft-07`||e.target===`draft-04`||e.target===`openapi-3.0`)?(i.allOf=i.allOf??[],i.allOf.push(s)):ba(i,s),ba(i,a),t._zod.parent===o)for(let e in i)e!==`$ref`&&e!==`allOf`&&(e in a||delete i[e]);if(s.$ref&&n.def)for(let e in i)e!==`$ref`&&e!==`allOf`&&e in n.def&&JSON.stringify(i[e])===JSON.stringify(n.def[e])&&delete i[e]}let s=t._zod.parent;if(s&&s!==o){r(s);let t=e.seen.get(s);if(t?.schema.$ref&&(i.$ref=t.schema.$ref,t.def))for(let e in i)e!==`$ref`&&e!==`allOf`&&e in t.def&&JSON.stringify(i[e])===JSON.stringify(t.def[e])&&delete i[e]}e.override({zodSchema:t,jsonSchema:i,path:n.path??[]})};if(!e.external||e.sharedEmitDoneFor!==e.external){for(let t of[...e.seen.entries()].reverse())r(t[0]);if(e.target!==`openapi-3.0`)for(let t of e.seen.entries())Ta(t[1].def??t[1].schema);for(let t of e.deferred)t();if(e.intersections.length){let t=new Map;for(let n of e.seen.values())for(let e of[n.schema,n.def]){let n=e?.allOf;if(!Array.isArray(n))continue;let r=t.get(n);r?r.push(e):t.set(n,[e])}for(let n of e.intersections)for(let e of t.get(n)??[])Aa(e)}}let i={};if(e.target===`draft-2020-12`?i.$schema=`https://json-schema.org/draft/2020-12/schema`:e.target===`draft-07`?i.$schema=`http://json-schema.org/draft-07/schema#`:e.target===`draft-04`?i.$schema=`http://json-schema.org/draft-04/schema#`:e.target,e.external?.uri){let n=e.external.registry.get(t)?.id;if(!n)throw Error("Schema is missing an `id` property");i.$id=e.external.uri(n)}ba(i,n.defId?n.schema:n.def??n.schema);let a=e.metadataRegistry.get(t)?.id;a!==void 0&&i.id===a&&delete i.id;let o=e.external?.defs??{};if(!e.external||e.sharedEmitDoneFor!==e.external)for(let t of e.seen.entries()){let e=t[1];e.def&&e.defId&&(e.def.id===e.defId&&delete e.def.id,y(o,e.defId,e.def))}e.external&&(e.sharedEmitDoneFor=e.external),e.external||Object.keys(o).length>0&&(e.target===`draft-2020-12`?i.$defs=o:i.definitions=o);try{let n=JSON.parse(JSON.stringify(i));return Object.defineProperty(n,"~standard",{value:{...t[`~standard`],jsonSchema:{input:Na(t,`input`,e.processors),output:Na(t,`output`,e.processors)}},enumerable:!1,writable:!1}),n}catch{throw Error(`Error converting schema to JSON.`)}}function B(e,t){let n=t??{seen:new Set};if(n.seen.has(e))return!1;n.seen.add(e);let r=e._zod.def;if(r.type===`transform`)return!0;if(r.type===`array`)return B(r.element,n);if(r.type===`set`)return B(r.valueType,n);if(r.type===`lazy`)return B(r.getter(),n);if(r.type===`promise`||r.type===`optional`||r.type===`nonoptional`||r.type===`nullable`||r.type===`readonly`||r.type==="default"||r.type===`prefault`||r.type===`catch`)return B(r.innerType,n);if(r.type===`intersection`)return B(r.left,n)||B(r.right,n);if(r.type===`record`||r.type===`map`)return B(r.keyType,n)||B(r.valueType,n);if(r.type===`pipe`)return e._zod.traits.has(`$ZodCodec`)?!0:B(r.in,n)||B(r.out,n);if(r.type===`object`){for(let e in r.shape)if(B(r.shape[e],n))return!0;return!1}if(r.type===`union`){for(let e of r.options)if(B(e,n))return!0;return!1}if(r.type===`tuple`){for(let e of r.items)if(B(e,n))return!0;return!!(r.rest&&B(r.rest,n))}return!1}var Ma=(e,t={})=>n=>{let r=xa({...n,processors:t});return z(e,r),wa(r,e),ja(r,e)},Na=(e,t,n={})=>r=>{let{libraryOptions:i,target:a}=r??{},o=xa({...i??{},target:a,io:t,processors:n});return z(e,o),wa(o,e),ja(o,e)},Pa=(e,t,n)=>{(e[t]===void 0||n>e[t])&&(e[t]=n)},Fa=(e,t,n)=>{(e[t]===void 0||n<e[t])&&(e[t]=n)},Ia=(e,t)=>{Pa(e,`minimum`,t),Fa(e,`maximum`,t)},La=(e,t)=>{e.multipleOf??=[],e.multipleOf.includes(t)||e.multipleOf.push(t)},Ra=(e,t)=>{e.patterns??=new Set,e.patterns.add(t)},za=(e,t)=>{e.mime=e.mime?e.mime.filter(e=>t.includes(e)):[...t]},Ba=(e,t)=>{e.format=t,t.includes(`int`)&&(e.isInt=!0)},Va=(e,t)=>Pa(e,`minimum`,t.minimum),Ha=(e,t)=>Fa(e,`maximum`,t.maximum),Ua=e=>(t,n)=>{Ba(t,n.format);let[r,i]=e[n.format];Pa(t,`minimum`,r),Fa(t,`maximum`,i)},Wa={greater_than:(e,t)=>Pa(e,t.inclusive?`minimum`:`exclusiveMinimum`,t.value),less_than:(e,t)=>Fa(e,t.inclusive?`maximum`:`exclusiveMaximum`,t.value),multiple_of:(e,t)=>La(e,t.value),number_format:Ua(me),bigint_format:Ua(he),min_length:Va,max_length:Ha,length_equals:(e,t)=>Ia(e,t.length),min_size:Va,max_size:Ha,size_equals:(e,t)=>Ia(e,t.size),string_format:(e,t)=>{Ba(e,t.format),t.pattern&&Ra(e,t.pattern),(t.format===`base64`||t.format===`base64url`)&&(e.contentEncoding=t.format),(t.local||t.precision===-1)&&(e.laxFormat=!0)},mime_type:(e,t)=>za(e,t.mime)};function V(e){let t={},n=e._zod.def,r=e._zod.traits.has(`$ZodCheck`)?[e,...n.checks??[]]:n.checks??[];for(let e of r)Wa[e._zod.def.check]?.(t,e._zod.def);let i=e._zod.bag;i.minimum!==void 0&&Pa(t,`minimum`,i.minimum),i.exclusiveMinimum!==void 0&&Pa(t,`exclusiveMinimum`,i.exclusiveMinimum),i.maximum!==void 0&&Fa(t,`maximum`,i.maximum),i.exclusiveMaximum!==void 0&&Fa(t,`exclusiveMaximum`,i.exclusiveMaximum),i.multipleOf!==void 0&&La(t,i.multipleOf),i.format!==void 0&&(t.format??=i.format,i.format.includes(`int`)&&(t.isInt=!0)),i.mime&&za(t,i.mime);for(let e of i.patterns??[])Ra(t,e);return t}var Ga={guid:`uuid`,url:`uri`,datetime:`date-time`,json_string:`json-string`,regex:``},Ka=new Map([[rr,Ut],[ar,Wt]]),qa=e=>Ka.get(e)??e,Ja=(e,t,n,r)=>{let i=n;i.type=`string`;let{minimum:a,maximum:o,format:s,patterns:c,contentEncoding:l,laxFormat:u}=V(e);if(typeof a==`number`&&(i.minLength=a),typeof o==`number`&&(i.maxLength=o),s&&(i.format=Ga[s]??s,i.format===``&&delete i.format,(s===`time`||u)&&delete i.format),l&&(i.contentEncoding=l),c&&c.size>0){let e=[...c].map(qa);e.length===1?i.pattern=e[0].source:e.length>1&&(i.allOf=[...e.map(e=>({...t.target===`draft-07`||t.target===`draft-04`||t.target===`openapi-3.0`?{type:`string`}:{},pattern:e.source}))])}},Ya=(e,t,n,r)=>{let i=n,{minimum:a,maximum:o,multipleOf:s,exclusiveMaximum:c,exclusiveMinimum:l,isInt:u}=V(e);i.type=u?`integer`:`number`;let d=typeof l==`number`&&l>=(a??-1/0),f=typeof c==`number`&&c<=(o??1/0),p=t.target===`draft-04`||t.target===`openapi-3.0`;if(d?p?(i.minimum=l,i.exclusiveMinimum=!0):i.exclusiveMinimum=l:typeof a==`number`&&(i.minimum=a),f?p?(i.maximum=c,i.exclusiveMaximum=!0):i.exclusiveMaximum=c:typeof o==`number`&&(i.maximum=o),s){let n=new Set;for(let a of s)Number.isFinite(a)&&a!==0?n.add(Math.abs(a)):Sa(e,t,i,r,`A multipleOf divisor of ${a} cannot be represented in JSON Schema`);let[a,...o]=n;a!==void 0&&(i.multipleOf=a),o.length&&(i.allOf=[...i.allOf??[],...o.map(e=>({multipleOf:e}))])}},Xa=(e,t,n,r)=>{n.not={}},Za=(e,t,n,r)=>{let i=e._zod.def,a=m(i.entries);a.length===0?n.not={}:(a.every(e=>typeof e==`number`)&&(n.type=`number`),a.every(e=>typeof e==`string`)&&(n.type=`string`),n.enum=a)},Qa=(e,t,n,r)=>{Sa(e,t,n,r,`Custom types cannot be represented in JSON Schema`)},$a=(e,t,n,r)=>{Sa(e,t,n,r,`Transforms cannot be represented in JSON Schema`)},eo=(e,t,n,r)=>{let i=n,a=e._zod.def,{minimum:o,maximum:s}=V(e);typeof o==`number`&&(i.minItems=o),typeof s==`number`&&(i.maxItems=s),i.type=`array`,i.items=z(a.element,t,{...r,path:[...r.path,`items`]})};function to(e){let t=e._zod.def;return t.type===`pipe`&&t.in._zod.traits.has(`$ZodTransform`)?to(t.out):t.type===`catch`?to(t.innerType):e._zod.optin}var no=(e,t,n,r)=>{let i=n,a=e._zod.def,o=a.shape;if(Object.getOwnPropertySymbols(o).length&&Sa(e,t,i,r,`Symbol keys cannot be represented in JSON Schema`))return;i.type=`object`,i.properties={};for(let e in o)y(i.properties,e,z(o[e],t,{...r,path:[...r.path,`properties`,e]}));let s=[];for(let e of Object.keys(o)){let n=a.shape[e];(t.io===`input`?to(n)===void 0:n._zod.optout===void 0)&&s.push(e)}s.length>0&&(i.required=s),a.catchall?._zod.def.type===`never`?i.additionalProperties=!1:a.catchall?a.catchall&&(i.additionalProperties=z(a.catchall,t,{...r,path:[...r.path,`additionalProperties`]})):t.io===`output`&&(i.additionalProperties=!1)},ro=(e,t,n,r)=>{let i=e._zod.def,a=i.inclusive===!1,o=i.options.map((e,n)=>z(e,t,{...r,path:[...r.path,a?`oneOf`:`anyOf`,n]}));a?n.oneOf=o:n.anyOf=o},io=(e,t,n,r)=>{let i=e._zod.def,a=z(i.left,t,{...r,path:[...r.path,`allOf`,0]}),o=z(i.right,t,{...r,path:[...r.path,`allOf`,1]}),s=e=>`allOf`in e&&Object.keys(e).length===1,c=[...s(a)?a.allOf:[a],...s(o)?o.allOf:[o]];n.allOf=c,t.intersections.push(c)},ao=(e,t,n,r)=>{let i=e._zod.def,a=z(i.innerType,t,r),o=t.seen.get(e);t.target===`openapi-3.0`?(o.ref=i.innerType,n.nullable=!0):n.anyOf=[a,{type:`null`}]},oo=(e,t,n,r)=>{let i=e._zod.def;z(i.innerType,t,r);let a=t.seen.get(e);a.ref=i.innerType},so=Symbol();function co(e,t,n,r,i){let a=!1,o=JSON.stringify(e,(e,t)=>typeof t==`bigint`?(a=!0,null):t);return a?(Sa(t,n,r,i,`BigInt defaults cannot be represented in JSON Schema`),so):JSON.parse(o)}var lo=(e,t,n,r)=>{let i=e._zod.def;z(i.innerType,t,r);let a=t.seen.get(e);a.ref=i.innerType;let o=co(i.defaultValue,e,t,n,r);o!==so&&(n.default=o)},uo=(e,t,n,r)=>{let i=e._zod.def;z(i.innerType,t,r);let a=t.seen.get(e);if(a.ref=i.innerType,t.io!==`input`)return;let o=co(i.defaultValue,e,t,n,r);o!==so&&(n._prefault=o)},fo=(e,t,n,r)=>{let i=e._zod.def;z(i.innerType,t,r);let a=t.seen.get(e);a.ref=i.innerType;let o;try{o=i.catchValue(void 0)}catch{Sa(e,t,n,r,`Dynamic catch values are not supported in JSON Schema`);return}n.default=o},po=(e,t,n,r)=>{let i=e._zod.def,a=i.in._zod.traits.has(`$ZodTransform`),o=t.io===`input`?a?i.out:i.in:i.out;z(o,t,r);let s=t.seen.get(e);s.ref=o},mo=(e,t,n,r)=>{let i=e._zod.def;z(i.innerType,t,r);let a=t.seen.get(e);a.ref=i.innerType,n.readOnly=!0},ho=(e,t,n,r)=>{let i=e._zod.def;z(i.innerType,t,r);let a=t.seen.get(e);a.ref=i.innerType},go=new WeakSet([Object.prototype,Error.prototype]);function _o(e,t,n){Object.defineProperty(e,t,{configurable:!0,enumerable:!1,get(){let e=n(this);return Object.defineProperty(this,t,{value:e,configurable:!0,writable:!0}),e},set(e){Object.defineProperty(this,t,{value:e,configurable:!0,writable:!0})}})}var vo=(e,t)=>{rt.init(e,t),e.name=`ZodError`;let n=Object.getPrototypeOf(e);go.has(n)||(go.add(n),_o(n,`format`,e=>t=>ot(e,t)),_o(n,`flatten`,e=>t=>at(e,t)),_o(n,`addIssue`,e=>t=>{e.issues.push(t),e.message=JSON.stringify(e.issues,g,2)}),_o(n,`addIssues`,e=>t=>{e.issues.push(...t),e.message=JSON.stringify(e.issues,g,2)}),Object.defineProperty(n,"isEmpty",{configurable:!0,enumerable:!1,get(){return this.issues.length===0}}))},yo=M(`ZodError`,vo),H=M(`ZodError`,vo,void 0,{Parent:Error}),bo=ct(H),xo=lt(H),So=ut(H),Co=ft(H),wo=vt(H),To=yt(H),Eo=bt(H),Do=xt(H),Oo=St(H),ko=Ct(H),Ao=wt(H),jo=Tt(H);function Mo(){P.localeError||F(pi())}function No(){P.memoizer||F({memoizer:ui()})}var U=M(`ZodType`,(e,t)=>(Mo(),L.init(e,t),e.def=t,e.type=t.type,e),{check(...e){let t=this.def;return this.clone(C(t,{checks:[...t.checks??[],...e.map(e=>typeof e==`function`?{_zod:{check:e,def:{check:`custom`},onattach:[]}}:e)]}),{parent:!0})},with(...e){return this.check(...e)},clone(e,t){return D(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},refine(e,t){return this.check(Gs(e,t))},superRefine(e,t){return this.check(Ks(e,t))},overwrite(e){return this.check(ua(e))},optional(){return Ds(this)},exactOptional(){return ks(this)},nullable(){return js(this)},nullish(){return Ds(js(this))},nonoptional(e){return Ls(this,e)},array(){return hs(this)},or(e){return ys([this,e])},and(e){return xs(this,e)},transform(e){return Vs(this,Ts(e))},default(e){return Ns(this,e)},prefault(e){return Fs(this,e)},catch(e){return zs(this,e)},pipe(e){return Vs(this,e)},readonly(){return Us(this)},describe(e){let t=this.clone();return _i.add(t,{description:e}),t},meta(...e){if(e.length===0)return _i.get(this);let t=this.clone();return _i.add(t,e[0]),t},isOptional(){return this.safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(e,...t){return t.length===0?e(this):e(this,...t)},get"~standard"(){return Le(this,`~standard`,{...Tn(this),jsonSchema:{input:Na(this,`input`),output:Na(this,`output`)}})},set"~standard"(e){A(this,`~standard`,e)},parse:function e(t,n){return bo(this,t,n,{callee:e})},parseAsync:async function e(t,n){return await xo(this,t,n,{callee:e})},safeParse(e,t){return So(this,e,t)},async safeParseAsync(e,t){return Co(this,e,t)},get spa(){return this?.safeParseAsync},set spa(e){A(this,`spa`,e)},validate(e,t){return ht(this,e,t)},validateAsync(e,t){return _t(this,e,t)},encode:function e(t,n){return wo(this,t,n,{callee:e})},decode:function e(t,n){return To(this,t,n,{callee:e})},encodeAsync:async function e(t,n){return await Eo(this,t,n,{callee:e})},decodeAsync:async function e(t,n){return await Do(this,t,n,{callee:e})},safeEncode(e,t){return Oo(this,e,t)},safeDecode(e,t){return ko(this,e,t)},async safeEncodeAsync(e,t){return Ao(this,e,t)},async safeDecodeAsync(e,t){return jo(this,e,t)},toJSONSchema(e){return Ma(this,{})(e)},get description(){return _i.get(this)?.description},get _def(){return this._zod.def}}),Po=M(`_ZodString`,(e,t)=>{En.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>Ja(e,t,n,r)},Re({format:e=>V(e).format??null,minLength:e=>V(e).minimum??null,maxLength:e=>V(e).maximum??null},{regex(...e){return this.check(ia(...e))},includes(...e){return this.check(sa(...e))},startsWith(...e){return this.check(ca(...e))},endsWith(...e){return this.check(la(...e))},min(...e){return this.check(na(...e))},max(...e){return this.check(ta(...e))},length(...e){return this.check(ra(...e))},nonempty(...e){return this.check(na(1,...e))},lowercase(e){return this.check(aa(e))},uppercase(e){return this.check(oa(e))},trim(){return this.check(fa())},normalize(...e){return this.check(da(...e))},toLowerCase(){return this.check(pa())},toUpperCase(){return this.check(ma())},slugify(){return this.check(ha())}})),Fo=M(`ZodString`,(e,t)=>{En.init(e,t),Po.init(e,t)},{email(e){return this.check(bi(Vo,e))},url(e){return this.check(Ei(Wo,e))},jwt(e){return this.check(Vi(as,e))},emoji(e){return this.check(Di(Go,e))},guid(e){return this.check(xi(Ho,e))},uuid(e){return this.check(Si(Uo,e))},uuidv4(e){return this.check(Ci(Uo,e))},uuidv6(e){return this.check(wi(Uo,e))},uuidv7(e){return this.check(Ti(Uo,e))},nanoid(e){return this.check(Oi(Ko,e))},cuid(e){return this.check(ki(qo,e))},cuid2(e){return this.check(Ai(Jo,e))},ulid(e){return this.check(ji(Yo,e))},base64(e){return this.check(Ri(ns,e))},base64url(e){return this.check(zi(rs,e))},xid(e){return this.check(Mi(Xo,e))},ksuid(e){return this.check(Ni(Zo,e))},ipv4(e){return this.check(Pi(Qo,e))},ipv6(e){return this.check(Fi($o,e))},cidrv4(e){return this.check(Ii(es,e))},cidrv6(e){return this.check(Li(ts,e))},e164(e){return this.check(Bi(is,e))},datetime(e){return this.check(Hi(Lo,e))},date(e){return this.check(Ui(Ro,e))},time(e){return this.check(Wi(zo,e))},duration(e){return this.check(Gi(Bo,e))}});function Io(e){return yi(Fo,e)}var W=M(`ZodStringFormat`,(e,t)=>{R.init(e,t),Po.init(e,t)}),Lo=M(`ZodISODateTime`,(e,t)=>{Gn.init(e,t),W.init(e,t)}),Ro=M(`ZodISODate`,(e,t)=>{Kn.init(e,t),W.init(e,t)}),zo=M(`ZodISOTime`,(e,t)=>{qn.init(e,t),W.init(e,t)}),Bo=M(`ZodISODuration`,(e,t)=>{Jn.init(e,t),W.init(e,t)}),Vo=M(`ZodEmail`,(e,t)=>{kn.init(e,t),W.init(e,t)}),Ho=M(`ZodGUID`,(e,t)=>{Dn.init(e,t),W.init(e,t)}),Uo=M(`ZodUUID`,(e,t)=>{On.init(e,t),W.init(e,t)}),Wo=M(`ZodURL`,(e,t)=>{Ln.init(e,t),W.init(e,t)}),Go=M(`ZodEmoji`,(e,t)=>{Rn.init(e,t),W.init(e,t)}),Ko=M(`ZodNanoID`,(e,t)=>{zn.init(e,t),W.init(e,t)}),qo=M(`ZodCUID`,(e,t)=>{Bn.init(e,t),W.init(e,t)}),Jo=M(`ZodCUID2`,(e,t)=>{Vn.init(e,t),W.init(e,t)}),Yo=M(`ZodULID`,(e,t)=>{Hn.init(e,t),W.init(e,t)}),Xo=M(`ZodXID`,(e,t)=>{Un.init(e,t),W.init(e,t)}),Zo=M(`ZodKSUID`,(e,t)=>{Wn.init(e,t),W.init(e,t)}),Qo=M(`ZodIPv4`,(e,t)=>{Yn.init(e,t),W.init(e,t)}),$o=M(`ZodIPv6`,(e,t)=>{Qn.init(e,t),W.init(e,t)}),es=M(`ZodCIDRv4`,(e,t)=>{$n.init(e,t),W.init(e,t)}),ts=M(`ZodCIDRv6`,(e,t)=>{tr.init(e,t),W.init(e,t)}),ns=M(`ZodBase64`,(e,t)=>{ir.init(e,t),W.init(e,t)}),rs=M(`ZodBase64URL`,(e,t)=>{sr.init(e,t),W.init(e,t)}),is=M(`ZodE164`,(e,t)=>{cr.init(e,t),W.init(e,t)}),as=M(`ZodJWT`,(e,t)=>{ur.init(e,t),W.init(e,t)}),os=M(`ZodNumber`,(e,t)=>{dr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>Ya(e,t,n,r),e.isFinite=!0},Re({minValue:e=>{let{minimum:t,exclusiveMinimum:n}=V(e);return Math.max(t??-1/0,n??-1/0)},maxValue:e=>{let{maximum:t,exclusiveMaximum:n}=V(e);return Math.min(t??1/0,n??1/0)},isInt:e=>{let{isInt:t,multipleOf:n}=V(e);return!!t||!!n?.some(Number.isSafeInteger)},format:e=>V(e).format??null},{gt(e,t){return this.check(Qi(e,t))},gte(e,t){return this.check($i(e,t))},min(e,t){return this.check($i(e,t))},lt(e,t){return this.check(Xi(e,t))},lte(e,t){return this.check(Zi(e,t))},max(e,t){return this.check(Zi(e,t))},int(e){return this.check(ls(e))},safe(e){return this.check(ls(e))},positive(e){return this.check(Qi(0,e))},nonnegative(e){return this.check($i(0,e))},negative(e){return this.check(Xi(0,e))},nonpositive(e){return this.check(Zi(0,e))},multipleOf(e,t){return this.check(ea(e,t))},step(e,t){return this.check(ea(e,t))},finite(){return this}}));function ss(e){return Ki(os,e)}var cs=M(`ZodNumberFormat`,(e,t)=>{fr.init(e,t),os.init(e,t)});function ls(e){return qi(cs,e)}var us=M(`ZodUnknown`,(e,t)=>{pr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(e,t,n)=>void 0});function ds(){return Ji(us)}var fs=M(`ZodNever`,(e,t)=>{mr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>Xa(e,t,n,r)});function ps(e){return Yi(fs,e)}var ms=M(`ZodArray`,(e,t)=>{No(),vr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>eo(e,t,n,r),e.element=t.element},{min(e,t){return this.check(na(e,t))},nonempty(e){return this.check(na(1,e))},max(e,t){return this.check(ta(e,t))},length(e,t){return this.check(ra(e,t))},unwrap(){return this.element}});function hs(e,t){return ga(ms,e,t)}var gs=M(`ZodObject`,(e,t)=>{No(),wr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>no(e,t,n,r),We(e,`shape`,e=>e._zod.def.shape,!1)},{keyof(){return Cs(Object.keys(this._zod.def.shape))},catchall(e){return this.clone(C(this._zod.def,{catchall:e}))},passthrough(){return this.clone(C(this._zod.def,{catchall:ds()}))},loose(){return this.clone(C(this._zod.def,{catchall:ds()}))},strict(){return this.clone(C(this._zod.def,{catchall:ps()}))},strip(){return this.clone(C(this._zod.def,{catchall:void 0}))},extend(e){return ye(this,e)},safeExtend(e){return xe(this,e)},merge(e){return Se(this,e)},pick(e){return ge(this,e)},omit(e){return ve(this,e)},partial(...e){return Ce(Es,this,e[0])},exactPartial(...e){return Ce(Os,this,e[0],`exactPartial`)},required(...e){return we(Is,this,e[0])}});function _s(e,t){return new gs({type:`object`,shape:e??{},...O(t)})}var vs=M(`ZodUnion`,(e,t)=>{Er.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>ro(e,t,n,r),e.options=t.options});function ys(e,t){return new vs({type:`union`,options:e,...O(t)})}var bs=M(`ZodIntersection`,(e,t)=>{Dr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>io(e,t,n,r)});function xs(e,t){return new bs({type:`intersection`,left:e,right:t})}var Ss=M(`ZodEnum`,(e,t)=>{Ar.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>Za(e,t,n,r),e.enum=t.entries,e.options=[...e._zod.values];let n=new Set(Object.keys(t.entries));e.extract=(e,r)=>{let i={};for(let r of e)if(n.has(r))i[r]=t.entries[r];else throw Error(`Key ${r} not found in enum`);return new Ss({...t,checks:[],...O(r),entries:i})},e.exclude=(e,r)=>{let i={...t.entries};for(let t of e)if(n.has(t))delete i[t];else throw Error(`Key ${t} not found in enum`);return new Ss({...t,checks:[],...O(r),entries:i})}});function Cs(e,t){return new Ss({type:`enum`,entries:Array.isArray(e)?Object.fromEntries(e.map(e=>[e,e])):e,...O(t)})}var ws=M(`ZodTransform`,(e,t)=>{No(),jr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>$a(e,t,n,r),e._zod.parse=(n,r)=>{if(r.direction===`backward`)throw new Ze(e.constructor.name);n.addIssue=r=>{if(typeof r==`string`)n.issues.push(Fe(r,n.value,t));else{let t=r;t.fatal&&(t.continue=!1),t.code??=`custom`,`input`in t||(t.input=n.value),t.inst??=e,n.issues.push(Fe(t))}};let i=t.transform(n.value,n);return i instanceof Promise?i.then(e=>(n.value=e,n)):(n.value=i,n)}});function Ts(e){return new ws({type:`transform`,transform:e})}var Es=M(`ZodOptional`,(e,t)=>{Nr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>ho(e,t,n,r),e.unwrap=()=>e._zod.def.innerType});function Ds(e){return new Es({type:`optional`,innerType:e})}var Os=M(`ZodExactOptional`,(e,t)=>{Pr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>ho(e,t,n,r),e.unwrap=()=>e._zod.def.innerType});function ks(e){return new Os({type:`optional`,innerType:e})}var As=M(`ZodNullable`,(e,t)=>{Fr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>ao(e,t,n,r),e.unwrap=()=>e._zod.def.innerType});function js(e){return new As({type:`nullable`,innerType:e})}var Ms=M(`ZodDefault`,(e,t)=>{Ir.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>lo(e,t,n,r),e.unwrap=()=>e._zod.def.innerType,e.removeDefault=e.unwrap});function Ns(e,t){return new Ms({type:`default`,innerType:e,get defaultValue(){return typeof t==`function`?t():le(t)}})}var Ps=M(`ZodPrefault`,(e,t)=>{Rr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>uo(e,t,n,r),e.unwrap=()=>e._zod.def.innerType});function Fs(e,t){return new Ps({type:`prefault`,innerType:e,get defaultValue(){return typeof t==`function`?t():le(t)}})}var Is=M(`ZodNonOptional`,(e,t)=>{zr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>oo(e,t,n,r),e.unwrap=()=>e._zod.def.innerType});function Ls(e,t){return new Is({type:`nonoptional`,innerType:e,...O(t)})}var Rs=M(`ZodCatch`,(e,t)=>{Hr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>fo(e,t,n,r),e.unwrap=()=>e._zod.def.innerType,e.removeCatch=e.unwrap});function zs(e,t){return new Rs({type:`catch`,innerType:e,catchValue:typeof t==`function`?t:Ke(t)})}var Bs=M(`ZodPipe`,(e,t)=>{Ur.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>po(e,t,n,r),e.in=t.in,e.out=t.out});function Vs(e,t){return new Bs({type:`pipe`,in:e,out:t})}var Hs=M(`ZodReadonly`,(e,t)=>{Gr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>mo(e,t,n,r),e.unwrap=()=>e._zod.def.innerType});function Us(e){return new Hs({type:`readonly`,innerType:e})}var Ws=M(`ZodCustom`,(e,t)=>{qr.init(e,t),U.init(e,t),e._zod.processJSONSchema=(t,n,r)=>Qa(e,t,n,r)});function Gs(e,t={}){return _a(Ws,e,t)}function Ks(e,t){return va(e,t)}Math.max(...[{version:10,name:`initial`,up:`
    CREATE TABLE connection (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('lever', 'demo')),
      environment TEXT NOT NULL CHECK (environment IN ('sandbox', 'production', 'demo')),
      method TEXT NOT NULL CHECK (method IN ('oauth', 'api-key')),
      state TEXT NOT NULL CHECK (state IN ('setting-up', 'connected', 'reconnect')),
      error TEXT,
      connected_at INTEGER NOT NULL,
      last_contact_at INTEGER,
      user_id TEXT,
      grants TEXT NOT NULL
    ) STRICT;

    CREATE TABLE lever_user (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      access_role TEXT NOT NULL,
      deactivated_at INTEGER
    ) STRICT;

    CREATE TABLE stage (id TEXT PRIMARY KEY, text TEXT NOT NULL, ordinal INTEGER NOT NULL) STRICT;
    CREATE TABLE archive_reason (id TEXT PRIMARY KEY, text TEXT NOT NULL, type TEXT) STRICT;

    CREATE TABLE posting (
      id TEXT PRIMARY KEY,
      text TEXT NOT NULL,
      state TEXT NOT NULL,
      team TEXT,
      department TEXT,
      location TEXT,
      commitment TEXT,
      workplace_type TEXT,
      owner_id TEXT,
      hiring_manager_id TEXT,
      confidentiality TEXT NOT NULL,
      url TEXT,
      folded TEXT NOT NULL,
      content TEXT,
      updated_at INTEGER,
      seen_in TEXT NOT NULL
    ) STRICT;

    CREATE TABLE opportunity (
      id TEXT PRIMARY KEY,
      contact_id TEXT,
      posting_id TEXT,
      name TEXT NOT NULL,
      emails TEXT NOT NULL,
      headline TEXT,
      stage_id TEXT,
      origin TEXT,
      owner_id TEXT,
      tags TEXT NOT NULL,
      archived_at INTEGER,
      archive_reason_id TEXT,
      is_anonymized INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER,
      last_advanced_at INTEGER,
      url TEXT,
      seen_in TEXT NOT NULL
    ) STRICT;
    CREATE INDEX opportunity_of_posting ON opportunity (posting_id);

    -- What a search looks through lies in rows of its own: beside wide rows the same scan is 12 times slower.
    CREATE TABLE candidate_search (
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (kind, ref_id)
    ) STRICT;
    CREATE INDEX candidate_search_of_scope ON candidate_search (scope);

    CREATE TABLE position (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      is_own_name INTEGER NOT NULL DEFAULT 0,
      role TEXT NOT NULL,
      posting_id TEXT,
      import_job_details INTEGER NOT NULL DEFAULT 1,
      import_applicant_details INTEGER NOT NULL DEFAULT 1,
      job_details_minutes INTEGER NOT NULL DEFAULT 30,
      applicants_minutes INTEGER NOT NULL DEFAULT 2,
      created_at INTEGER NOT NULL,
      archived_at INTEGER
    ) STRICT;

    CREATE TABLE round (
      id TEXT PRIMARY KEY,
      position_id TEXT NOT NULL REFERENCES position (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      minutes INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX round_of_position ON round (position_id, ordinal);

    CREATE TABLE guide (
      id TEXT PRIMARY KEY,
      round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      content TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      UNIQUE (round_id, version)
    ) STRICT;

    CREATE TABLE candidate (
      id TEXT PRIMARY KEY,
      opportunity_id TEXT UNIQUE,
      position_id TEXT REFERENCES position (id) ON DELETE SET NULL,
      name TEXT NOT NULL,
      email TEXT,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE event_source (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('ics', 'demo', 'own', 'google', 'microsoft')),
      name TEXT NOT NULL,
      read_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE calendar_event (
      id TEXT PRIMARY KEY,
      source_id TEXT NOT NULL REFERENCES event_source (id) ON DELETE CASCADE,
      uid TEXT NOT NULL,
      original_start INTEGER NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      location TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      is_all_day INTEGER NOT NULL,
      is_private INTEGER NOT NULL,
      is_cancelled INTEGER NOT NULL,
      attendees TEXT NOT NULL,
      meeting_url TEXT,
      UNIQUE (source_id, uid, original_start)
    ) STRICT;
    CREATE INDEX calendar_event_by_start ON calendar_event (starts_at);

    CREATE TABLE interview (
      id TEXT PRIMARY KEY,
      position_id TEXT NOT NULL REFERENCES position (id) ON DELETE CASCADE,
      round_id TEXT NOT NULL REFERENCES round (id),
      guide_id TEXT NOT NULL REFERENCES guide (id),
      candidate_id TEXT NOT NULL REFERENCES candidate (id),
      event_uid TEXT,
      event_original_start INTEGER,
      event_title TEXT,
      starts_at INTEGER,
      minutes INTEGER NOT NULL,
      started_at INTEGER,
      ended_at INTEGER,
      created_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    CREATE INDEX interview_of_position ON interview (position_id);
    CREATE INDEX interview_of_candidate ON interview (candidate_id);

    CREATE TABLE participant (
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      email TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('candidate', 'interviewer', 'observer', 'not-attending')),
      lever_user_id TEXT,
      PRIMARY KEY (interview_id, ordinal)
    ) STRICT;

    CREATE TABLE notes (
      interview_id TEXT PRIMARY KEY REFERENCES interview (id) ON DELETE CASCADE,
      body TEXT NOT NULL,
      revision INTEGER NOT NULL,
      cursor INTEGER NOT NULL,
      saved_at INTEGER
    ) STRICT;

    CREATE TABLE question_state (
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      question_id TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'asked', 'skipped')),
      at INTEGER,
      reason TEXT,
      probes TEXT NOT NULL,
      PRIMARY KEY (interview_id, question_id)
    ) STRICT;

    CREATE TABLE scorecard (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')),
      recommendation TEXT CHECK (recommendation IN ('strong-no', 'no', 'yes', 'strong-yes')),
      summary TEXT NOT NULL DEFAULT '',
      notes_body TEXT,
      submitted_at INTEGER,
      saved_at INTEGER,
      UNIQUE (interview_id, revision)
    ) STRICT;
    -- One open draft an interview at the most.
    CREATE UNIQUE INDEX one_draft ON scorecard (interview_id) WHERE state = 'draft';

    CREATE TABLE rating (
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      skill_id TEXT NOT NULL,
      value INTEGER CHECK (value BETWEEN 1 AND 5),
      cannot_judge TEXT,
      PRIMARY KEY (scorecard_id, skill_id)
    ) STRICT;

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      skill_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('note', 'quote', 'highlight')),
      text TEXT NOT NULL,
      at INTEGER,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX evidence_of_scorecard ON evidence (scorecard_id);

    -- A submitted scorecard is frozen; the store itself holds to it. Taking a person's words out is the one exception.
    CREATE TRIGGER scorecard_frozen BEFORE UPDATE ON scorecard
      WHEN OLD.state = 'submitted' AND NOT (NEW.state = OLD.state AND NEW.summary = '' AND NEW.notes_body IS NULL
        AND NEW.recommendation IS OLD.recommendation AND NEW.submitted_at IS OLD.submitted_at)
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER rating_frozen_insert BEFORE INSERT ON rating
      WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER rating_frozen_update BEFORE UPDATE ON rating
      WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER evidence_frozen_insert BEFORE INSERT ON evidence
      WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;

    CREATE TABLE transcript (
      interview_id TEXT PRIMARY KEY REFERENCES interview (id) ON DELETE CASCADE,
      format TEXT NOT NULL,
      imported_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE segment (
      interview_id TEXT NOT NULL REFERENCES transcript (interview_id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      speaker TEXT,
      start_ms INTEGER,
      end_ms INTEGER,
      text TEXT NOT NULL,
      PRIMARY KEY (interview_id, ordinal)
    ) STRICT;

    CREATE TABLE export (
      id TEXT PRIMARY KEY,
      short_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('pdf', 'note')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'attention', 'cancelled')),
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      opportunity_id TEXT,
      document TEXT NOT NULL,
      file_name TEXT,
      -- 1 from the moment before the first byte leaves: from then on the worker looks in Lever before it sends.
      maybe_sent INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try_at INTEGER,
      error TEXT,
      lever_id TEXT,
      sha256 TEXT,
      pages INTEGER,
      bytes INTEGER,
      created_at INTEGER NOT NULL,
      delivered_at INTEGER
    ) STRICT;
    CREATE INDEX export_open ON export (state, created_at);

    CREATE TABLE sync_state (
      job TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      position_id TEXT REFERENCES position (id) ON DELETE CASCADE,
      cursor TEXT,
      last_success_at INTEGER,
      last_failure_at INTEGER,
      error TEXT,
      requests INTEGER NOT NULL DEFAULT 0,
      duration_ms INTEGER NOT NULL DEFAULT 0,
      changes TEXT
    ) STRICT;

    CREATE TABLE sync_run (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      position_id TEXT REFERENCES position (id) ON DELETE CASCADE,
      started_at INTEGER NOT NULL,
      duration_ms INTEGER NOT NULL,
      requests INTEGER NOT NULL,
      rows INTEGER NOT NULL,
      error TEXT
    ) STRICT;
    CREATE INDEX sync_run_by_start ON sync_run (started_at);
  `},{version:20,name:`sync-marks`,up:`
    CREATE TABLE crawl_number (id INTEGER PRIMARY KEY CHECK (id = 1), last INTEGER NOT NULL) STRICT;
    INSERT INTO crawl_number (id, last) VALUES (1, 0);
    UPDATE opportunity SET seen_in = '';

    ALTER TABLE sync_state ADD COLUMN unseen_changes TEXT;
    ALTER TABLE sync_state ADD COLUMN looked_at INTEGER;

    DROP TRIGGER rating_frozen_update;
    CREATE TRIGGER rating_frozen_update BEFORE UPDATE ON rating
      WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
        AND NOT (NEW.value IS OLD.value AND NEW.skill_id = OLD.skill_id AND NEW.scorecard_id = OLD.scorecard_id
          AND OLD.cannot_judge IS NOT NULL AND NEW.cannot_judge = '')
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
  `},{version:30,name:`roles-and-search`,up:`
    ALTER TABLE candidate_search RENAME TO candidate_search_before;
    DROP INDEX candidate_search_of_scope;
    CREATE TABLE candidate_search (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      folded TEXT NOT NULL,
      -- The group of scripts that the text has beside ASCII: 0 none, -1 several or not known.
      script INTEGER NOT NULL,
      UNIQUE (kind, ref_id)
    ) STRICT;
    INSERT INTO candidate_search (kind, ref_id, scope, folded, script)
      SELECT kind, ref_id, scope, folded, CASE WHEN folded GLOB '*[^ -~]*' THEN -1 ELSE 0 END FROM candidate_search_before;
    DROP TABLE candidate_search_before;
    CREATE INDEX candidate_search_by_name ON candidate_search (scope, folded);
    CREATE INDEX candidate_search_by_script ON candidate_search (scope, script, folded) WHERE script <> 0;

    -- Counting 100,000 rows costs more than finding one.
    CREATE TABLE candidate_scope (scope TEXT PRIMARY KEY, total INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO candidate_scope (scope, total) SELECT scope, count(*) FROM candidate_search GROUP BY scope;

    CREATE VIRTUAL TABLE candidate_trigram USING fts5 (
      folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
    );
    -- Two spaces behind the text, so that its last characters begin a trigram too.
    INSERT INTO candidate_trigram (rowid, folded) SELECT id, folded || '  ' FROM candidate_search;
    -- The trigrams themselves: those that begin with one or two characters lead to what a short word is found in.
    CREATE VIRTUAL TABLE candidate_term USING fts5vocab ('candidate_trigram', 'row');

    CREATE TRIGGER candidate_search_added AFTER INSERT ON candidate_search BEGIN
      INSERT INTO candidate_scope (scope, total) VALUES (NEW.scope, 1)
        ON CONFLICT (scope) DO UPDATE SET total = total + 1;
    END;
    CREATE TRIGGER candidate_search_moved AFTER UPDATE OF scope ON candidate_search WHEN OLD.scope <> NEW.scope BEGIN
      UPDATE candidate_scope SET total = total - 1 WHERE scope = OLD.scope;
      INSERT INTO candidate_scope (scope, total) VALUES (NEW.scope, 1)
        ON CONFLICT (scope) DO UPDATE SET total = total + 1;
    END;
    CREATE TRIGGER candidate_search_removed AFTER DELETE ON candidate_search BEGIN
      UPDATE candidate_scope SET total = total - 1 WHERE scope = OLD.scope;
      DELETE FROM candidate_trigram WHERE rowid = OLD.id;
    END;

    -- An occupation database that was read from a folder or zip: one at the most, replaced as a whole.
    CREATE TABLE occupation_source (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version TEXT NOT NULL,
      occupations INTEGER NOT NULL,
      titles INTEGER NOT NULL,
      imported_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE occupation (
      code TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      -- Where the ratings come from when it has none of its own.
      rated_code TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occupation_title (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      title TEXT NOT NULL,
      -- Words as roles are compared: folded, short forms spelled out.
      words TEXT NOT NULL,
      is_own INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX occupation_title_of ON occupation_title (code);
    CREATE VIRTUAL TABLE occupation_word USING fts5 (
      words, content = 'occupation_title', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 0"
    );
    CREATE VIRTUAL TABLE occupation_term USING fts5vocab ('occupation_word', 'row');
    CREATE TABLE occupation_skill (
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      name TEXT NOT NULL,
      importance REAL NOT NULL,
      -- How much more important than in the mean of all occupations.
      above REAL NOT NULL,
      PRIMARY KEY (code, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occupation_technology (
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      name TEXT NOT NULL,
      is_hot INTEGER NOT NULL,
      is_in_demand INTEGER NOT NULL,
      PRIMARY KEY (code, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occupation_related (
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      related_code TEXT NOT NULL,
      PRIMARY KEY (code, ordinal)
    ) STRICT, WITHOUT ROWID;
  `},{version:40,name:`calendars`,up:`
    CREATE TABLE calendar_account (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('google', 'microsoft')),
      email TEXT NOT NULL,
      name TEXT NOT NULL,
      error TEXT,
      read_at INTEGER,
      connected_at INTEGER NOT NULL,
      UNIQUE (kind, email)
    ) STRICT;

    ALTER TABLE event_source ADD COLUMN account_id TEXT REFERENCES calendar_account (id) ON DELETE CASCADE;
    ALTER TABLE event_source ADD COLUMN remote_id TEXT;
    ALTER TABLE event_source ADD COLUMN address TEXT;
    ALTER TABLE event_source ADD COLUMN is_primary INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event_source ADD COLUMN is_chosen INTEGER NOT NULL DEFAULT 1;
    -- Where reading goes on: Google's sync token, Graph's delta link, the ETag of an address. Empty: read whole.
    ALTER TABLE event_source ADD COLUMN sync_key TEXT;
    -- When the source was last read whole, milliseconds: the window is frozen from then on.
    ALTER TABLE event_source ADD COLUMN whole_at INTEGER;
    ALTER TABLE event_source ADD COLUMN error TEXT;
    CREATE UNIQUE INDEX event_source_of_account ON event_source (account_id, remote_id) WHERE account_id IS NOT NULL;

    ALTER TABLE calendar_event ADD COLUMN remote_id TEXT;
    ALTER TABLE calendar_event ADD COLUMN is_declined INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE calendar_event ADD COLUMN is_cut INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX calendar_event_by_remote ON calendar_event (source_id, remote_id) WHERE remote_id IS NOT NULL;

    -- Events that stand alone in their source are single ones, as far as anybody could tell before.
    UPDATE interview SET event_original_start = 0 WHERE event_uid IN (
      SELECT uid FROM calendar_event GROUP BY source_id, uid HAVING count(*) = 1);
    UPDATE calendar_event SET original_start = 0 WHERE (source_id, uid) IN (
      SELECT source_id, uid FROM calendar_event GROUP BY source_id, uid HAVING count(*) = 1);

    -- Reminders that were shown, each once.
    CREATE TABLE reminder (
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      shown_at INTEGER NOT NULL,
      PRIMARY KEY (interview_id, kind)
    ) STRICT;

    -- What the event did after the interview was made from it, as data; null when nothing, or when it was read.
    ALTER TABLE interview ADD COLUMN event_change TEXT;
    ALTER TABLE interview ADD COLUMN event_cancelled_at INTEGER;
  `},{version:50,name:`interview-work`,up:`
    -- A JSON list with a time (milliseconds) or null for each line of the body.
    ALTER TABLE notes ADD COLUMN line_times TEXT NOT NULL DEFAULT '[]';

    CREATE TABLE note_version (
      id INTEGER PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      direction TEXT NOT NULL CHECK (direction IN ('undo', 'redo')),
      body TEXT NOT NULL,
      line_times TEXT NOT NULL,
      cursor INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX note_version_of_interview ON note_version (interview_id, direction, id);

    ALTER TABLE interview ADD COLUMN current_question_id TEXT;
    ALTER TABLE evidence ADD COLUMN question_id TEXT;
    ALTER TABLE rating ADD COLUMN rated_at INTEGER;

    CREATE TABLE question_rating (
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      question_id TEXT NOT NULL,
      value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
      PRIMARY KEY (scorecard_id, question_id)
    ) STRICT;
    CREATE TRIGGER question_rating_frozen_insert BEFORE INSERT ON question_rating
      WHEN (SELECT state FROM scorecard WHERE id = NEW.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
    CREATE TRIGGER question_rating_frozen_update BEFORE UPDATE ON question_rating
      WHEN (SELECT state FROM scorecard WHERE id = OLD.scorecard_id) = 'submitted'
      BEGIN SELECT RAISE(ABORT, 'scorecard is frozen'); END;
  `},{version:60,name:`exports in depth`,up:`
    CREATE TABLE export_next (
      id TEXT PRIMARY KEY,
      short_id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('pdf', 'note', 'feedback')),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'delivered', 'attention', 'cancelled')),
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      scorecard_id TEXT NOT NULL REFERENCES scorecard (id) ON DELETE CASCADE,
      opportunity_id TEXT,
      document TEXT NOT NULL,
      -- What only this kind has: the note's score, the form's answers.
      extra TEXT,
      file_name TEXT,
      -- 1 from the moment before the first byte leaves: from then on it cannot be called off.
      maybe_sent INTEGER NOT NULL DEFAULT 0,
      -- When the last send whose answer was not seen was begun: Lever may still be at it for a while.
      sent_at INTEGER,
      -- The Lever user who adds it, when it is not the connection's.
      perform_as TEXT,
      asked_posting_id TEXT,
      asked_contact_id TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_try_at INTEGER,
      failed_at INTEGER,
      error TEXT,
      lever_id TEXT,
      -- When to read once more whether Lever processed the file; null when that is known.
      confirm_at INTEGER,
      sha256 TEXT,
      pages INTEGER,
      bytes INTEGER,
      created_at INTEGER NOT NULL,
      delivered_at INTEGER
    ) STRICT;
    INSERT INTO export_next (id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, document, file_name,
        maybe_sent, attempts, next_try_at, error, lever_id, sha256, pages, bytes, created_at, delivered_at)
      SELECT id, short_id, kind, state, interview_id, scorecard_id, opportunity_id, document, file_name,
        maybe_sent, attempts, next_try_at, error, lever_id, sha256, pages, bytes, created_at, delivered_at
      FROM export ORDER BY rowid;
    DROP TABLE export;
    ALTER TABLE export_next RENAME TO export;
    CREATE INDEX export_open ON export (state, created_at);

    CREATE TABLE feedback_template (
      id TEXT PRIMARY KEY,
      ordinal INTEGER NOT NULL,
      text TEXT NOT NULL,
      instructions TEXT NOT NULL,
      stage_id TEXT,
      fields TEXT NOT NULL
    ) STRICT;
    -- From where a person fills the fields of a template; remembered for the next time.
    CREATE TABLE feedback_mapping (
      template_id TEXT PRIMARY KEY,
      sources TEXT NOT NULL,
      used_at INTEGER NOT NULL
    ) STRICT;
  `},{version:70,name:`sync in depth`,up:`
    ALTER TABLE posting ADD COLUMN created_at INTEGER;

    CREATE TABLE gone_person (fingerprint TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE gone_salt (salt TEXT NOT NULL) STRICT;
    INSERT INTO gone_salt (salt) VALUES (hex(randomblob(16)));
  `},{version:80,name:`candidates`,up:`
    -- What a list of a posting's candidates is sorted by lies in the index, so that no wide row is read for it.
    DROP INDEX opportunity_of_posting;
    CREATE INDEX opportunity_of_posting ON opportunity (posting_id, stage_id, owner_id, updated_at);

    -- Ids only (of stages, postings, users, people), no words about the person; tags as a JSON list.
    CREATE TABLE opportunity_change (
      id INTEGER PRIMARY KEY,
      opportunity_id TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('stage', 'posting', 'owner', 'tags', 'archived', 'reopened', 'merged')),
      before TEXT,
      after TEXT,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX opportunity_change_of ON opportunity_change (opportunity_id);
    CREATE TRIGGER opportunity_change_gone AFTER DELETE ON opportunity BEGIN
      DELETE FROM opportunity_change WHERE opportunity_id = OLD.id;
    END;

    ALTER TABLE candidate ADD COLUMN linked_to TEXT REFERENCES candidate (id) ON DELETE CASCADE;
    ALTER TABLE candidate ADD COLUMN linked_at INTEGER;
    CREATE INDEX candidate_linked_to ON candidate (linked_to) WHERE linked_to IS NOT NULL;
    -- The person added by hand whose interview this was before the link.
    ALTER TABLE interview ADD COLUMN by_hand_id TEXT REFERENCES candidate (id) ON DELETE SET NULL;
    CREATE INDEX interview_by_hand ON interview (by_hand_id) WHERE by_hand_id IS NOT NULL;
  `},{version:90,name:`privacy`,up:`
    -- What hashes of erased people are made with: without it nobody can try names out against them.
    CREATE TABLE erasure_key (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL) STRICT;
    INSERT INTO erasure_key (id, key) VALUES (1, lower(hex(randomblob(32))));

    -- No name: a person is known by a neutral code. 'lever': gone or anonymised there, kept until the backups are clean.
    CREATE TABLE erased_person (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL,
      why TEXT NOT NULL CHECK (why IN ('asked', 'retention', 'lever')),
      -- A JSON list of the positions' ids.
      positions TEXT NOT NULL,
      erased_at INTEGER NOT NULL,
      -- When file, index and backups were clean; null: still to be done.
      finished_at INTEGER,
      -- The sync met the person in Lever since, and left them out.
      is_in_lever INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE erased_mark (
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'contact', 'candidate', 'email', 'event')),
      hash TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES erased_person (id) ON DELETE CASCADE,
      PRIMARY KEY (kind, hash, person_id)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX opportunity_of_contact ON opportunity (contact_id);

    -- 0 months: no end. A legal hold stops the clock of everybody of the position. blind null: as in privacy_default.
    ALTER TABLE position ADD COLUMN retention_months INTEGER NOT NULL DEFAULT 12;
    ALTER TABLE position ADD COLUMN legal_hold INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE position ADD COLUMN blind INTEGER;
    CREATE TABLE privacy_default (id INTEGER PRIMARY KEY CHECK (id = 1), blind INTEGER NOT NULL) STRICT;
    INSERT INTO privacy_default (id, blind) VALUES (1, 0);

    -- What a person decided about one candidate's clock, and when the app first said that it runs out.
    CREATE TABLE retention_mark (
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      is_held INTEGER NOT NULL DEFAULT 0,
      keep_until INTEGER,
      noticed_at INTEGER,
      PRIMARY KEY (kind, ref_id)
    ) STRICT, WITHOUT ROWID;

    -- Each look behind the blind mode: who, when, where. hidden_at: hidden again since.
    CREATE TABLE reveal (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      position_id TEXT REFERENCES position (id) ON DELETE SET NULL,
      place TEXT NOT NULL,
      by_name TEXT NOT NULL,
      at INTEGER NOT NULL,
      hidden_at INTEGER
    ) STRICT;
    CREATE INDEX reveal_of ON reveal (kind, ref_id);
  `},{version:100,name:`lever interviews`,up:`
    CREATE TABLE event_source_next (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('ics', 'demo', 'own', 'google', 'microsoft', 'lever')),
      name TEXT NOT NULL,
      read_at INTEGER NOT NULL,
      account_id TEXT REFERENCES calendar_account (id) ON DELETE CASCADE,
      remote_id TEXT,
      address TEXT,
      is_primary INTEGER NOT NULL DEFAULT 0,
      is_chosen INTEGER NOT NULL DEFAULT 1,
      -- Where reading goes on: Google's sync token, Graph's delta link, the ETag of an address. Empty: read whole.
      sync_key TEXT,
      -- When the source was last read whole, milliseconds: the window is frozen from then on.
      whole_at INTEGER,
      error TEXT
    ) STRICT;
    INSERT INTO event_source_next SELECT id, kind, name, read_at, account_id, remote_id, address, is_primary, is_chosen,
      sync_key, whole_at, error FROM event_source;

    CREATE TABLE calendar_event_next (
      id TEXT PRIMARY KEY,
      source_id TEXT NOT NULL REFERENCES event_source_next (id) ON DELETE CASCADE,
      uid TEXT NOT NULL,
      original_start INTEGER NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      location TEXT NOT NULL,
      starts_at INTEGER NOT NULL,
      ends_at INTEGER NOT NULL,
      is_all_day INTEGER NOT NULL,
      is_private INTEGER NOT NULL,
      is_cancelled INTEGER NOT NULL,
      attendees TEXT NOT NULL,
      meeting_url TEXT,
      remote_id TEXT,
      is_declined INTEGER NOT NULL DEFAULT 0,
      is_cut INTEGER NOT NULL DEFAULT 0,
      -- iCalendar's SEQUENCE, by which the later of two files is known.
      sequence INTEGER NOT NULL DEFAULT 0,
      -- Of an interview in Lever: whose it is, and the id of Google's event for it, where Lever names it.
      opportunity_id TEXT REFERENCES opportunity (id) ON DELETE CASCADE,
      google_event_id TEXT,
      UNIQUE (source_id, uid, original_start)
    ) STRICT;
    INSERT INTO calendar_event_next SELECT id, source_id, uid, original_start, title, description, location, starts_at,
      ends_at, is_all_day, is_private, is_cancelled, attendees, meeting_url, remote_id, is_declined, is_cut, 0, NULL, NULL
      FROM calendar_event;

    DROP TABLE calendar_event;
    DROP TABLE event_source;
    ALTER TABLE event_source_next RENAME TO event_source;
    ALTER TABLE calendar_event_next RENAME TO calendar_event;
    CREATE UNIQUE INDEX event_source_of_account ON event_source (account_id, remote_id) WHERE account_id IS NOT NULL;
    CREATE INDEX calendar_event_by_start ON calendar_event (starts_at);
    CREATE INDEX calendar_event_by_remote ON calendar_event (source_id, remote_id) WHERE remote_id IS NOT NULL;
    CREATE INDEX calendar_event_by_opportunity ON calendar_event (opportunity_id);

    -- Who was to come to an event that Rubric made without naming them in the calendar, since naming is inviting there.
    CREATE TABLE event_invitee (
      uid TEXT NOT NULL,
      email TEXT NOT NULL,
      PRIMARY KEY (uid, email)
    ) STRICT;

    -- When Lever was last asked for the interviews of an opportunity, milliseconds.
    CREATE TABLE lever_interview_read (
      opportunity_id TEXT PRIMARY KEY REFERENCES opportunity (id) ON DELETE CASCADE,
      read_at INTEGER NOT NULL
    ) STRICT;
  `},{version:110,name:`recordings`,up:`
    CREATE TABLE recording_consent (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('granted', 'refused')),
      how TEXT NOT NULL CHECK (how IN ('said', 'written', 'other')),
      decided_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX recording_consent_of_interview ON recording_consent (interview_id);

    CREATE TABLE recording (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
      started_at INTEGER NOT NULL,
      -- Null while it is being made, and after a crash until the next start.
      ended_at INTEGER,
      channels INTEGER NOT NULL CHECK (channels IN (1, 2)),
      milliseconds INTEGER NOT NULL DEFAULT 0,
      was_interrupted INTEGER NOT NULL DEFAULT 0,
      -- 1: its files are to be deleted, and then the row.
      is_to_erase INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX recording_of_interview ON recording (interview_id);
  `},{version:120,name:`others-writing`,up:`
    CREATE TABLE others_writing (
      opportunity_id TEXT PRIMARY KEY REFERENCES opportunity (id) ON DELETE CASCADE,
      feedback TEXT,
      notes TEXT,
      read_at INTEGER NOT NULL
    ) STRICT;

    -- Which segments are in view: from the first to before the end, all without one. What lies outside is being written, or
    -- is to be deleted, which has_rest says.
    ALTER TABLE transcript ADD COLUMN first_ordinal INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE transcript ADD COLUMN end_ordinal INTEGER;
    ALTER TABLE transcript ADD COLUMN has_rest INTEGER NOT NULL DEFAULT 0;
  `}].map(e=>e.version));function qs(e,t){return new d.default(e.file,{readonly:t,timeout:5e3,...e.binding?{nativeBinding:e.binding}:{}})}function Js(e){e.pragma(`foreign_keys = ON`),e.pragma(`trusted_schema = OFF`),e.pragma(`temp_store = MEMORY`),e.pragma(`cell_size_check = ON`)}function Ys(e){Js(e),e.pragma(`journal_mode = WAL`),e.pragma(`synchronous = FULL`),e.pragma(`secure_delete = FAST`)}function Xs(e){let t=qs({...e,backupsFolder:``,now:Date.now},!1);return Ys(t),t}var Zs=new WeakMap;function Qs(e,t){let n=Zs.get(e);n||(n=new Map,Zs.set(e,n));let r=n.get(t);return r||(r=e.prepare(t),n.set(t,r)),r}function G(e,t,...n){return Qs(e,t).run(...n).changes}function $s(e,t){return e.transaction(t).immediate()}var ec=500;function tc(e,t,n){nc(e),rc(e,t.occupations,({code:e,title:t,description:n,ratedCode:r})=>[`INSERT INTO occupation (code, title, description, rated_code) VALUES (?, ?, ?, ?)`,[e,t,n,r]]),rc(e,t.titles,({code:e,title:t,words:n,isOwn:r})=>[`INSERT INTO occupation_title (code, title, words, is_own) VALUES (?, ?, ?, ?)`,[e,t,n,+!!r]]),rc(e,t.skills,({code:e,name:t,importance:n,above:r})=>[`INSERT OR REPLACE INTO occupation_skill (code, name, importance, above) VALUES (?, ?, ?, ?)`,[e,t,n,r]]),rc(e,t.technologies,({code:e,name:t,isHot:n,isInDemand:r})=>[`INSERT OR REPLACE INTO occupation_technology (code, name, is_hot, is_in_demand) VALUES (?, ?, ?, ?)`,[e,t,+!!n,+!!r]]),rc(e,t.related,({code:e,ordinal:t,relatedCode:n})=>[`INSERT OR REPLACE INTO occupation_related (code, ordinal, related_code) VALUES (?, ?, ?)`,[e,t,n]]),G(e,`INSERT INTO occupation_word (occupation_word) VALUES ('rebuild')`),G(e,`INSERT INTO occupation_source (id, version, occupations, titles, imported_at) VALUES (1, ?, ?, ?, ?)`,t.version,t.occupations.length,t.titles.length,n)}function nc(e){let t=G(e,`DELETE FROM occupation_source`)>0;for(let t of[`title`,`skill`,`technology`,`related`])G(e,`DELETE FROM occupation_${t}`);return G(e,`INSERT INTO occupation_word (occupation_word) VALUES ('delete-all')`),G(e,`DELETE FROM occupation`),t}function rc(e,t,n){for(let r=0;r<t.length;r+=ec)$s(e,()=>{for(let i of t.slice(r,r+ec)){let[t,r]=n(i);G(e,t,...r)}})}var ic={"connection.none":`auth`,"connection.exists":`conflict`,"connection.flow-running":`conflict`,"connection.client-missing":`invalid-input`,"connection.consent-denied":`auth`,"connection.code-expired":`auth`,"connection.wrong-secret":`auth`,"connection.wrong-environment":`auth`,"connection.no-offline-access":`auth`,"connection.key-refused":`auth`,"connection.revoked":`auth`,"connection.sign-in-lost":`auth`,"connection.port-taken":`conflict`,"connection.timed-out":`cancelled`,"connection.cancelled":`cancelled`,"connection.refused":`auth`,"connection.share-nothing":`conflict`,"connection.share-passphrase":`invalid-input`,"connection.share-unreadable":`invalid-input`,"connection.share-newer":`invalid-input`,"lever.offline":`offline`,"lever.timeout":`unavailable`,"lever.unavailable":`unavailable`,"lever.rate-limited":`rate-limited`,"lever.forbidden":`rejected`,"lever.not-found":`not-found`,"lever.rejected":`rejected`,"lever.bad-answer":`unavailable`,"lever.file-too-large":`rejected`,"lever.foreign-redirect":`rejected`,"export.not-submitted":`conflict`,"export.not-linked":`invalid-input`,"export.user-missing":`invalid-input`,"export.user-refused":`rejected`,"export.user-deactivated":`rejected`,"export.scope-missing":`rejected`,"export.candidate-gone":`not-found`,"export.candidate-anonymised":`not-found`,"export.not-processed":`rejected`,"export.on-its-way":`unavailable`,"export.template-gone":`not-found`,"export.form-incomplete":`invalid-input`,"export.render-failed":`bug`,"export.already-sent":`conflict`,"calendar.unreadable":`invalid-input`,"calendar.broken-file":`invalid-input`,"calendar.too-large":`invalid-input`,"calendar.client-missing":`invalid-input`,"calendar.wrong-client":`auth`,"calendar.consent-denied":`auth`,"calendar.admin-approval":`auth`,"calendar.conditional-access":`auth`,"calendar.wrong-tenant":`auth`,"calendar.consent-revoked":`auth`,"calendar.scope-missing":`auth`,"calendar.other-account":`auth`,"calendar.sign-in-failed":`auth`,"calendar.api-disabled":`rejected`,"calendar.not-shared":`not-found`,"calendar.not-allowed":`rejected`,"calendar.rejected":`rejected`,"calendar.quota":`rate-limited`,"calendar.offline":`offline`,"calendar.unavailable":`unavailable`,"calendar.bad-answer":`unavailable`,"calendar.address-refused":`invalid-input`,"calendar.address-gone":`not-found`,"transcript.unrecognised":`invalid-input`,"transcript.malformed":`invalid-input`,"transcript.too-large":`invalid-input`,"transcript.empty":`invalid-input`,"recording.no-consent":`rejected`,"recording.running":`conflict`,"recording.not-running":`conflict`,"recording.out-of-order":`bug`,"recording.disk-full":`database`,"recording.unwritable":`database`,"recording.too-long":`rejected`,"recording.no-sound":`unavailable`,"recording.device-lost":`unavailable`,"recording.device-refused":`auth`,"recording.device-missing":`not-found`,"recording.system-sound-failed":`unavailable`,"transcription.no-model":`invalid-input`,"transcription.no-recording":`not-found`,"transcription.running":`conflict`,"transcription.unavailable":`unavailable`,"transcription.model-broken":`invalid-input`,"transcription.failed":`unavailable`,"transcription.nothing-said":`invalid-input`,"transcript.exists":`conflict`,"occupations.missing-file":`invalid-input`,"occupations.malformed":`invalid-input`,"occupations.running":`conflict`,"plan.round-in-use":`conflict`,"plan.guide-changed":`conflict`,"plan.unreadable":`invalid-input`,"candidate.linked":`conflict`,"candidate.export-on-its-way":`conflict`,"scorecard.incomplete":`invalid-input`,"scorecard.frozen":`conflict`,"notes.conflict":`conflict`,"input.invalid":`invalid-input`,"item.not-found":`not-found`,"file.unreadable":`invalid-input`,"file.unwritable":`database`,"privacy.interview-running":`conflict`,"privacy.erasing":`conflict`,"privacy.unfinished":`database`,"file.wrong-type":`invalid-input`,"vault.unavailable":`auth`,"database.failed":`database`,"database.full":`database`,"database.not-open":`database`,"bug.foreign-sender":`bug`,"bug.unexpected":`bug`},ac=class extends Error{code;params;constructor(e,t={},n){super(e,n===void 0?void 0:{cause:n}),this.name=`RubricError`,this.code=e,this.params=t}get kind(){return ic[this.code]}};function oc(e,t={},n){throw new ac(e,t,n)}function sc(e,t){let n=cc(e);if(n.kind!==`bug`&&n.kind!==`database`&&n.cause===void 0)return{kind:n.kind,code:n.code,params:n.params};let r=dc();return t?.(r,e),{kind:n.kind,code:n.code,params:n.params,reference:r}}function cc(e){if(e instanceof ac)return e;if(e instanceof yo)return new ac(`input.invalid`,{path:lc(e)});let t=uc(e);return t===`SQLITE_FULL`||t===`ENOSPC`?new ac(`database.full`,{},e):t.startsWith(`SQLITE_`)?new ac(`database.failed`,{reason:t},e):e instanceof Error&&e.name===`AbortError`?new ac(`connection.cancelled`):new ac(`bug.unexpected`,{},e)}function lc(e){let t=e.issues[0]?.path??[];return t.length===0?`(whole)`:t.map(String).join(`.`)}function uc(e){return!(e instanceof Error)||!(`code`in e)?``:typeof e.code==`string`?e.code:``}function dc(){return Array.from((0,f.randomBytes)(8),e=>`23456789abcdefghjkmnpqrstuvwxyz`[e%31]).join(``)}var fc={ø:`o`,ł:`l`,ß:`ss`,đ:`d`,ð:`d`,æ:`ae`,œ:`oe`,þ:`th`,ı:`i`,ħ:`h`,ŧ:`t`,ŋ:`n`,ĸ:`k`,ƒ:`f`,ɓ:`b`,ɗ:`d`,ɖ:`d`,ɛ:`e`,ɔ:`o`,ə:`e`},pc=RegExp(`[${Object.keys(fc).join(``)}]`,`gu`),mc=/^[\w.,:;@+/()&-]+(?: [\w.,:;@+/()&-]+)*$/;function hc(e){return mc.test(e)?e.toLowerCase():e.replace(/['’‘ʼʻ`´\p{Cf}]/gu,``).normalize(`NFKD`).toLowerCase().replace(/[\p{Mn}\p{Me}'ʼ`]+/gu,``).replace(pc,e=>fc[e]??e).replace(/\s+/gu,` `).trim()}function gc(e){return hc(e).match(/[\p{L}\p{N}\p{Mc}]+/gu)??[]}var _c={sr:[`senior`],snr:[`senior`],jr:[`junior`],fe:[`frontend`],be:[`backend`],fs:[`fullstack`],eng:[`engineer`],engr:[`engineer`],engg:[`engineer`],engineering:[`engineer`],dev:[`developer`],devs:[`developer`],swe:[`software`,`engineer`],sw:[`software`],mgr:[`manager`],mngr:[`manager`],mgmt:[`manager`],management:[`manager`],dir:[`director`],rep:[`representative`],exec:[`executive`],acct:[`account`],biz:[`business`],mktg:[`marketing`],mkt:[`marketing`],ops:[`operations`],dept:[`department`],asst:[`assistant`],admin:[`administrative`],spec:[`specialist`],coord:[`coordinator`],analytics:[`analyst`],infra:[`infrastructure`],cs:[`customer`,`success`],ta:[`talent`,`acquisition`],programme:[`program`]},vc=new Set([`front end`,`back end`,`full stack`,`dev ops`,`pre sales`]),yc=new Set(`senior.junior.staff.principal.intern.internship.trainee.working.student.graduate.associate.mid.level.entry.i.ii.iii.iv.remote.hybrid.onsite.emea.apac.dach.m.f.d.w.x.h.all.genders.full.part.time.temporary.freelance.a.an.the.of.for.and.in.to.our`.split(`.`));function bc(e){let t=gc(e).flatMap(e=>_c[e]??[e]),n=[];for(let e=0;e<t.length;e+=1){let r=t[e]??``,i=`${r} ${t[e+1]??``}`;vc.has(i)?(n.push(i.replace(` `,``)),e+=1):yc.has(r)||n.push(r)}return n}function xc(e,t,n){let r=t.replace(/^\uFEFF/,``).split(/\r?\n/),i=(r[0]??``).split(`	`).map(e=>e.trim()),a=n.map(t=>{let n=i.indexOf(t);if(n<0)throw oc(`occupations.malformed`,{file:e,what:t});return n}),o=Math.max(...a);return r.slice(1).flatMap((t,r)=>{if(t===``)return[];let i=t.split(`	`);if(i.length<=o)throw oc(`occupations.malformed`,{file:e,what:`line ${r+2}`});let s={};for(let[e,t]of n.entries())s[t]=(i[a[e]??0]??``).trim();return[s]})}var Sc=[`Occupation Data.txt`,`Alternate Titles.txt`,`Skills.txt`,`Related Occupations.txt`],Cc=`Technology Skills.txt`,wc=`Read Me.txt`,Tc=[...Sc,Cc,wc],K=`O*NET-SOC Code`,Ec=2;function Dc(e){let t=t=>{let n=e.get(t);if(n===void 0)throw oc(`occupations.missing-file`,{file:t});return n},n=xc(`Occupation Data.txt`,t(`Occupation Data.txt`),[K,`Title`,`Description`]),r=new Set(n.map(e=>e[K]));if(r.size===0)throw oc(`occupations.malformed`,{file:`Occupation Data.txt`,what:K});let i=e=>r.has(e[K]),a=Ac(t(`Skills.txt`)).filter(e=>r.has(e.code)),o=xc(`Related Occupations.txt`,t(`Related Occupations.txt`),[K,`Related O*NET-SOC Code`,`Index`]).filter(e=>i(e)&&r.has(e[`Related O*NET-SOC Code`])).map(e=>({code:e[K],relatedCode:e[`Related O*NET-SOC Code`],ordinal:Number(e.Index)})).sort((e,t)=>e.ordinal-t.ordinal),s=Mc(new Set(a.map(e=>e.code)),o),c=n.map(e=>({code:e[K],title:e.Title,description:e.Description,ratedCode:s(e[K])})),l=xc(`Alternate Titles.txt`,t(`Alternate Titles.txt`),[K,`Alternate Title`,`Short Title`]).filter(i),u=[...n.map(e=>({code:e[K],title:e.Title,isOwn:!0})),...l.map(e=>({code:e[K],title:e[`Alternate Title`],isOwn:!1})),...l.filter(e=>e[`Short Title`]!==``&&e[`Short Title`].toLowerCase()!==`n/a`).map(e=>({code:e[K],title:e[`Short Title`],isOwn:!1}))].map(e=>({...e,words:kc(e).join(` `)})).filter(({words:e})=>e!==``);return{version:/O\*NET\W+([\d.]+)/i.exec(e.get(wc)??``)?.[1]??``,occupations:c,titles:u,skills:a,technologies:jc(e.get(Cc)).filter(e=>r.has(e.code)),related:o}}var Oc=new Set([`sales`,`operations`,`services`,`systems`,`news`,`sports`,`arts`]);function kc({title:e,isOwn:t}){let n=bc(e),r=n.at(-1);return!t||r===void 0||Oc.has(r)?n:n.with(-1,r.replace(/ies$/,`y`).replace(/([^s])s$/,`$1`))}function Ac(e){let t=xc(`Skills.txt`,e,[K,`Element Name`,`Scale ID`,`Data Value`]).filter(e=>e[`Scale ID`]===`IM`&&Number.isFinite(Number(e[`Data Value`]))),n=new Map;for(let e of t){let t=n.get(e[`Element Name`])??{total:0,count:0};n.set(e[`Element Name`],{total:t.total+Number(e[`Data Value`]),count:t.count+1})}return t.map(e=>{let{total:t,count:r}=n.get(e[`Element Name`])??{total:0,count:1},i=Number(e[`Data Value`]);return{code:e[K],name:e[`Element Name`],importance:i,above:i-t/r}})}function jc(e){return e===void 0?[]:xc(Cc,e,[K,`Example`,`Hot Technology`,`In Demand`]).map(e=>({code:e[K],name:e.Example,isHot:e[`Hot Technology`]===`Y`,isInDemand:e[`In Demand`]===`Y`}))}function Mc(e,t){let n=new Map;for(let{code:e,relatedCode:r}of t)n.set(e,[...n.get(e)??[],r]);return t=>{if(e.has(t))return t;let r=[t];for(let t=0;t<Ec;t+=1){r=r.flatMap(e=>n.get(e)??[]);let t=r.find(t=>e.has(t));if(t!==void 0)return t}return null}}var Nc=(0,p.createRequire)(`/`),Pc;try{Pc=Nc(`worker_threads`),Pc.Worker,Pc.isMarkedAsUntransferable}catch{}var q=Uint8Array,Fc=Uint16Array,Ic=Int32Array,Lc=new q([0,0,0,0,0,0,0,0,1,1,1,1,2,2,2,2,3,3,3,3,4,4,4,4,5,5,5,5,0,0,0,0]),Rc=new q([0,0,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8,9,9,10,10,11,11,12,12,13,13,0,0]),zc=new q([16,17,18,0,8,7,9,6,10,5,11,4,12,3,13,2,14,1,15]),Bc=function(e,t){for(var n=new Fc(31),r=0;r<31;++r)n[r]=t+=1<<e[r-1];for(var i=new Ic(n[30]),r=1;r<30;++r)for(var a=n[r];a<n[r+1];++a)i[a]=a-n[r]<<5|r;return{b:n,r:i}},Pc=Bc(Lc,2),Vc=Pc.b,Hc=Pc.r;Vc[28]=258,Hc[258]=28;var Uc=Bc(Rc,0),Wc=Uc.b;Uc.r;for(var Gc=new Fc(32768),J=0;J<32768;++J){var Y=(J&43690)>>1|(J&21845)<<1;Y=(Y&52428)>>2|(Y&13107)<<2,Y=(Y&61680)>>4|(Y&3855)<<4,Gc[J]=((Y&65280)>>8|(Y&255)<<8)>>1}for(var Kc=(function(e,t,n){for(var r=e.length,i=0,a=new Fc(t);i<r;++i)e[i]&&++a[e[i]-1];var o=new Fc(t);for(i=1;i<t;++i)o[i]=o[i-1]+a[i-1]<<1;var s;if(n){s=new Fc(1<<t);var c=15-t;for(i=0;i<r;++i)if(e[i])for(var l=i<<4|e[i],u=t-e[i],d=o[e[i]-1]++<<u,f=d|(1<<u)-1;d<=f;++d)s[Gc[d]>>c]=l}else for(s=new Fc(r),i=0;i<r;++i)e[i]&&(s[i]=Gc[o[e[i]-1]++]>>15-e[i]);return s}),qc=new q(288),J=0;J<144;++J)qc[J]=8;for(var J=144;J<256;++J)qc[J]=9;for(var J=256;J<280;++J)qc[J]=7;for(var J=280;J<288;++J)qc[J]=8;for(var Jc=new q(32),J=0;J<32;++J)Jc[J]=5;var Yc=Kc(qc,9,1),Xc=Kc(Jc,5,1),Zc=function(e){for(var t=e[0],n=1;n<e.length;++n)e[n]>t&&(t=e[n]);return t},X=function(e,t,n){var r=t/8|0;return(e[r]|e[r+1]<<8)>>(t&7)&n},Qc=function(e,t){var n=t/8|0;return(e[n]|e[n+1]<<8|e[n+2]<<16)>>(t&7)},$c=function(e){return(e+7)/8|0},el=function(e,t,n){return(t==null||t<0)&&(t=0),(n==null||n>e.length)&&(n=e.length),new q(e.subarray(t,n))},tl=[`unexpected EOF`,`invalid block type`,`invalid length/literal`,`invalid distance`,`stream finished`,`no stream handler`,,`no callback`,`invalid UTF-8 data`,`extra field too long`,`date not in range 1980-2099`,`filename too long`,`stream finishing`,`invalid zip data`],Z=function(e,t,n){var r=Error(t||tl[e]);if(r.code=e,Error.captureStackTrace&&Error.captureStackTrace(r,Z),!n)throw r;return r},nl=function(e,t,n,r){var i=e.length,a=r?r.length:0;if(!i||t.f&&!t.l)return n||new q(0);var o=!n,s=o||t.i!=2,c=t.i;o&&(n=new q(i*3));var l=function(e){var t=n.length;if(e>t){var r=new q(Math.max(t*2,e));r.set(n),n=r}},u=t.f||0,d=t.p||0,f=t.b||0,p=t.l,m=t.d,h=t.m,g=t.n,_=i*8;do{if(!p){u=X(e,d,1);var ee=X(e,d+1,3);if(d+=3,!ee){var v=$c(d)+4,te=e[v-4]|e[v-3]<<8,ne=v+te;if(ne>i){c&&Z(0);break}s&&l(f+te),n.set(e.subarray(v,ne),f),t.b=f+=te,t.p=d=ne*8,t.f=u;continue}if(ee==1)p=Yc,m=Xc,h=9,g=5;else if(ee==2){var y=X(e,d,31)+257,re=X(e,d+10,15)+4,b=y+X(e,d+5,31)+1;d+=14;for(var x=new q(b),ie=new q(19),S=0;S<re;++S)ie[zc[S]]=X(e,d+S*3,7);d+=re*3;for(var ae=Zc(ie),C=(1<<ae)-1,oe=Kc(ie,ae,1),S=0;S<b;){var se=oe[X(e,d,C)];d+=se&15;var v=se>>4;if(v<16)x[S++]=v;else{var w=0,T=0;for(v==16?(T=3+X(e,d,3),d+=2,w=x[S-1]):v==17?(T=3+X(e,d,7),d+=3):v==18&&(T=11+X(e,d,127),d+=7);T--;)x[S++]=w}}var ce=x.subarray(0,y),E=x.subarray(y);h=Zc(ce),g=Zc(E),p=Kc(ce,h,1),m=Kc(E,g,1)}else Z(1);if(d>_){c&&Z(0);break}}s&&l(f+131072);for(var le=(1<<h)-1,ue=(1<<g)-1,de=d;;de=d){var w=p[Qc(e,d)&le],D=w>>4;if(d+=w&15,d>_){c&&Z(0);break}if(w||Z(2),D<256)n[f++]=D;else if(D==256){de=d,p=null;break}else{var O=D-254;if(D>264){var S=D-257,fe=Lc[S];O=X(e,d,(1<<fe)-1)+Vc[S],d+=fe}var pe=m[Qc(e,d)&ue],me=pe>>4;pe||Z(3),d+=pe&15;var E=Wc[me];if(me>3){var fe=Rc[me];E+=Qc(e,d)&(1<<fe)-1,d+=fe}if(d>_){c&&Z(0);break}s&&l(f+131072);var he=f+O;if(f<E){var ge=a-E,_e=Math.min(E,he);for(ge+f<0&&Z(3);f<_e;++f)n[f]=r[ge+f]}for(;f<he;++f)n[f]=n[f-E]}}t.l=p,t.p=de,t.b=f,t.f=u,p&&(u=1,t.m=h,t.d=m,t.n=g)}while(!u);return f!=n.length&&o?el(n,0,f):n.subarray(0,f)},rl=new q(0),Q=function(e,t){return e[t]|e[t+1]<<8},$=function(e,t){return(e[t]|e[t+1]<<8|e[t+2]<<16|e[t+3]<<24)>>>0},il=function(e,t){return $(e,t)+$(e,t+4)*4294967296};function al(e,t){return nl(e,{i:2},t&&t.out,t&&t.dictionary)}var ol=typeof TextDecoder<`u`&&new TextDecoder;try{ol.decode(rl,{stream:!0})}catch{}var sl=function(e){for(var t=``,n=0;;){var r=e[n++],i=(r>127)+(r>223)+(r>239);if(n+i>e.length)return{s:t,r:el(e,n-1)};i?i==3?(r=((r&15)<<18|(e[n++]&63)<<12|(e[n++]&63)<<6|e[n++]&63)-65536,t+=String.fromCharCode(55296|r>>10,56320|r&1023)):i&1?t+=String.fromCharCode((r&31)<<6|e[n++]&63):t+=String.fromCharCode((r&15)<<12|(e[n++]&63)<<6|e[n++]&63):t+=String.fromCharCode(r)}};function cl(e,t){if(t){for(var n=``,r=0;r<e.length;r+=16384)n+=String.fromCharCode.apply(null,e.subarray(r,r+16384));return n}if(ol)return ol.decode(e);var i=sl(e),a=i.s,n=i.r;return n.length&&Z(8),a}var ll=function(e,t){return t+30+Q(e,t+26)+Q(e,t+28)},ul=function(e,t,n){var r=Q(e,t+28),i=Q(e,t+30),a=cl(e.subarray(t+46,t+46+r),!(Q(e,t+8)&2048)),o=t+46+r,s=dl(e,o,i,n,$(e,t+20),$(e,t+24),$(e,t+42)),c=s[0],l=s[1],u=s[2];return[Q(e,t+10),c,l,a,o+i+Q(e,t+32),u]},dl=function(e,t,n,r,i,a,o){var s=i==4294967295,c=a==4294967295,l=o==4294967295,u=t+n,d=s+c+l;if(r&&d){for(;t+4<u;t+=4+Q(e,t+2))if(Q(e,t)==1)return[s?il(e,t+4+8*c):i,c?il(e,t+4):a,l?il(e,t+4+8*(c+s)):o,1];r<2&&Z(13)}return[i,a,o,0]};function fl(e,t){for(var n={},r=e.length-22;$(e,r)!=101010256;--r)(!r||e.length-r>65558)&&Z(13);var i=Q(e,r+8);if(!i)return{};var a=$(e,r+16),o=$(e,r-20)==117853008;if(o){var s=$(e,r-12);o=$(e,s)==101075792,o&&(i=$(e,s+32),a=$(e,s+48))}for(var c=t&&t.filter,l=0;l<i;++l){var u=ul(e,a,o),d=u[0],f=u[1],p=u[2],m=u[3],h=u[4],g=u[5],_=ll(e,g);a=h,(!c||c({name:m,size:f,originalSize:p,compression:d}))&&(d?d==8?n[m]=al(e.subarray(_,_+f),{out:new q(p)}):Z(14,`unknown compression type `+d):n[m]=el(e,_,_+f))}return n}var pl=314572800;function ml(e,t){try{return e.toLowerCase().endsWith(`.zip`)?_l(e,t):gl(hl(e),t)}catch(e){throw oc(`file.unreadable`,{},e)}}function hl(e){return(0,l.statSync)(e).isDirectory()?e:(0,u.dirname)(e)}function gl(e,t){let n=new Set(t),r=(0,l.readdirSync)(e).filter(e=>n.has(e)),i=r.reduce((t,n)=>t+(0,l.statSync)((0,u.join)(e,n)).size,0);if(i>pl)throw RangeError(`${i} bytes of text`);return new Map(r.map(t=>[t,(0,l.readFileSync)((0,u.join)(e,t),`utf8`)]))}function _l(e,t){if((0,l.statSync)(e).size>pl)throw RangeError(`the zip is too large`);let n=new Set(t),r=0,i=fl((0,l.readFileSync)(e),{filter:({name:e,originalSize:t})=>{if(!n.has((0,u.basename)(e)))return!1;if(r+=t,r>pl)throw RangeError(`${r} bytes of text`);return!0}}),a=new TextDecoder;return new Map(Object.entries(i).map(([e,t])=>[(0,u.basename)(e),a.decode(t)]))}var vl=_s({path:Io(),databaseFile:Io(),sqliteBinding:Io().optional(),now:ss()}).parse(c.workerData);function yl(){try{let e=Dc(ml(vl.path,Tc)),t=Xs({file:vl.databaseFile,binding:vl.sqliteBinding});try{tc(t,e,vl.now)}finally{t.close()}return{error:null}}catch(e){return{error:sc(e)}}}c.parentPort?.postMessage(yl());