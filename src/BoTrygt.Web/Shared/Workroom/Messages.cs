using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BoTrygt.Web.Shared.Workroom;

/// <summary>What was done, said once on the next page.</summary>
public static class Messages
{
    private const string Key = "message";

    public static void Say(this ITempDataDictionary tempData, string message) => tempData[Key] = message;

    public static string? ReadMessage(this ITempDataDictionary tempData) => tempData[Key] as string;
}
