import { createServer, type Server } from 'node:http';

import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface RequestFigures {
  observe(method: string, route: string, status: number, seconds: number): void;
}

/** Figures for Prometheus, on a loopback port of their own: they say how busy every organization together is, which is nobody else's business. */
export class Metrics implements RequestFigures {
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by method, route pattern and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  private server: Server | null = null;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.durations.labels(method, route, String(status)).observe(seconds);
  }

  /** @param port 0: no metrics */
  async listen(port: number): Promise<void> {
    if (port === 0) return;
    const server = createServer(async (request, response) => {
      if (request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': this.registry.contentType }).end(await this.registry.metrics());
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
