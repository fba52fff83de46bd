# The registry that holds Microsoft's images, or your own mirror of it.
ARG MICROSOFT_IMAGES
FROM node:22-bookworm-slim AS node

FROM ${MICROSOFT_IMAGES}/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# The commit, for /version: docker build --build-arg REVISION=$(git rev-parse HEAD)
ARG REVISION
RUN dotnet publish src/BoTrygt.Web -c Release -o /app -p:SourceRevisionId=$REVISION

# The full image, not "chiseled": Danish sorting and dates need ICU, Copenhagen time needs the time zones. Both are in it.
FROM ${MICROSOFT_IMAGES}/dotnet/aspnet:10.0
ENV DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false
WORKDIR /app
COPY --from=build /app .
RUN mkdir data && chown $APP_UID data
VOLUME /app/data
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "BoTrygt.Web.dll"]
