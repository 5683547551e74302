/**
 * Opens the passages behind a mark in a dialog. Without it each mark is a plain link to the list of passages.
 * The dialog element itself gives the focus trap, Escape and the return of focus.
 */
export const HTML_SCRIPT = `
(function(){
var d=document.getElementById('passages');
if(!d||!d.showModal)return;
var title=d.querySelector('h2'),list=d.querySelector('ol');
function show(numbers){
list.textContent='';
numbers.forEach(function(n){
var item=document.getElementById('e'+n);
if(!item)return;
var copy=item.cloneNode(true);copy.removeAttribute('id');list.appendChild(copy);
});
title.textContent=numbers.length===1?'Passage '+numbers[0]:numbers.length+' passages';
d.showModal();d.scrollTop=0;
}
document.addEventListener('click',function(event){
var mark=event.target.closest&&event.target.closest('a.mark');
if(mark&&!event.metaKey&&!event.ctrlKey&&!event.shiftKey){event.preventDefault();show(mark.dataset.evidence.split(' '));return;}
if(event.target===d||(event.target.closest&&event.target.closest('[data-close]')))d.close();
});
function reveal(){
var found=location.hash.length>1&&document.getElementById(decodeURIComponent(location.hash.slice(1)));
for(var e=found;e;e=e.parentElement)if(e.tagName==='DETAILS')e.open=true;
if(found)found.scrollIntoView();
}
addEventListener('hashchange',reveal);reveal();
addEventListener('beforeprint',function(){document.querySelectorAll('details').forEach(function(e){e.open=true;});});
})();
`
