using System.Net.Sockets;
using BoTrygt.Database;
using BoTrygt.Integrations.Files;
using BoTrygt.Integrations.StatBank;
using BoTrygt.Web.Shared.Settings;
using Microsoft.AspNetCore.Connections;

namespace BoTrygt.Web.StartUp;

/// <summary>What to tell the person who starts the portal, in one line, when it cannot start.</summary>
internal static class StartFailure
{
    /// <summary>Null for what nobody foresaw: that keeps its stack trace.</summary>
    public static string? Explain(Exception failure) => failure switch
    {
        DatabaseStartException or SettingException or FileStoreSetupException or StatBankException or FigureImportException => failure.Message,
        IOException { InnerException: AddressInUseException } =>
            "Porten er optaget af et andet program. Luk det, eller vælg en anden port: ASPNETCORE_URLS=http://localhost:5081",
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } or IOException { InnerException: SocketException } =>
            "Adressen i ASPNETCORE_URLS kan ikke bruges på denne maskine. Vælg en anden, for eksempel http://localhost:5081",
        InvalidDataException => $"En fil med indstillinger kan ikke læses ({failure.InnerException?.Message ?? failure.Message}). Ret den, og start igen.",
        FormatException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" or "Microsoft.AspNetCore.Http" } =>
            "ASPNETCORE_URLS er ikke en adresse. Skriv den for eksempel som http://localhost:5081",
        _ => null,
    };
}
