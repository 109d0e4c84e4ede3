# What the built server and page do not have in them: sharp, which is native, and a font.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/node-linux-* node_modules/.bin

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8787
WORKDIR /app
COPY package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/dist-server dist-server
USER node
EXPOSE 8787
HEALTHCHECK --interval=30s --timeout=5s --start-period=5s CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`, { headers: { authorization: `Bearer ${process.env.ACCESS_TOKEN}` } }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As `npm run serve` does, without npm in between, which would take the signals that stop it.
CMD ["node", "--permission", "--allow-fs-read=dist*", "--allow-fs-read=node_modules", "--allow-fs-read=package.json", "--allow-addons", "--initial-old-space-size=256", "--max-semi-space-size=1", "--disable-warning=SecurityWarning", "dist-server/index.js"]
