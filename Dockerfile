# syntax=docker/dockerfile:1
# One image for the API (the default), the worker and the migrations; docker-compose.yml shows how they fit together.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN npm run build

# The optional packages are a Node.js and a PostgreSQL for machines that have none; here the image and another container bring them.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
ENV NODE_OPTIONS="--enable-source-maps --max-old-space-size=1024 --max-semi-space-size=8"
WORKDIR /app
RUN install -d -m 0700 -o node -g node /data
COPY package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY content ./content
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]
