/**
 * Opens the passages behind a mark in a panel, and walks from mark to mark by the arrow keys. Without it each mark is a plain
 * link to the list of passages. The dialog element itself gives the focus trap and Escape.
 */
export const HTML_SCRIPT = `
(function(){
var d=document.getElementById('passages');
if(!d||!d.showModal)return;
var title=d.querySelector('h2'),said=d.querySelector('.said'),list=d.querySelector('ol'),at=null;
var marks=[].slice.call(document.querySelectorAll('main a.mark'));
function shown(mark){return mark.getClientRects().length>0;}
function near(mark,step){
var i=marks.indexOf(mark);
do{i+=step;}while(marks[i]&&!shown(marks[i]));
return marks[i]||null;
}
function mute(){document.querySelectorAll('.sentence.open').forEach(function(e){e.classList.remove('open');});}
function show(mark){
at=mark;mute();
var numbers=mark.dataset.evidence.split(' '),sentence=mark.closest('.sentence');
list.textContent='';
numbers.forEach(function(n){
var item=document.getElementById('e'+n);
if(!item)return;
var copy=item.cloneNode(true);copy.removeAttribute('id');list.appendChild(copy);
});
title.textContent=mark.dataset.title||(numbers.length===1?'Passage '+numbers[0]:numbers.length+' passages');
said.textContent=sentence?sentence.firstElementChild.textContent:'';
said.hidden=!sentence;
if(sentence){sentence.classList.add('open');sentence.scrollIntoView({block:'nearest'});}
if(!d.open)d.showModal();
d.scrollTop=0;
}
function step(by){var next=at&&near(at,by);if(next)show(next);}
function openCell(href){
var cell=href&&href.charAt(0)==='#'&&document.getElementById(href.slice(1));
var mark=cell&&cell.querySelector('a.mark');
if(mark)show(mark);
return !!mark;
}
document.addEventListener('click',function(event){
if(event.metaKey||event.ctrlKey||event.shiftKey||!event.target.closest)return;
var mark=event.target.closest('a.mark'),drawn=event.target.closest('figure a');
if(mark){event.preventDefault();show(mark);}
else if(drawn&&openCell(drawn.getAttribute('href')||drawn.getAttribute('xlink:href')))event.preventDefault();
else if(event.target===d||event.target.closest('[data-close]'))d.close();
else if(event.target.closest('[data-step]'))step(+event.target.closest('[data-step]').dataset.step);
});
document.addEventListener('keydown',function(event){
var by=event.key==='ArrowRight'?1:event.key==='ArrowLeft'?-1:0;
if(!by||event.metaKey||event.ctrlKey||event.altKey)return;
if(getComputedStyle(document.documentElement).direction==='rtl')by=-by;
if(d.open){event.preventDefault();step(by);return;}
var mark=document.activeElement&&document.activeElement.closest&&document.activeElement.closest('main a.mark');
var next=mark&&near(mark,by);
if(next){event.preventDefault();next.focus();}
});
d.addEventListener('close',function(){mute();if(at)at.focus();});
function reveal(){
var found=location.hash.length>1&&document.getElementById(decodeURIComponent(location.hash.slice(1)));
for(var e=found;e;e=e.parentElement)if(e.tagName==='DETAILS')e.open=true;
if(found)found.scrollIntoView();
}
addEventListener('hashchange',reveal);reveal();
})();
`
