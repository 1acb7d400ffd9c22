import { type GraphLayout, type LayoutRequest, layOutGraph } from './lay-out-graph.ts';

export type LayoutOrder = { number: number; request: LayoutRequest };
export type LayoutReply = { number: number; layout: GraphLayout };

self.addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  const reply: LayoutReply = { number: data.number, layout: layOutGraph(data.request) };
  self.postMessage(reply);
});
