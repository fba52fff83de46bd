using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace BoTrygt.Web.Shared;

/// <summary>Finds a view in the folder of its controller, then in the folders of <c>Shared</c>.</summary>
public sealed class FolderViewLocations : IViewLocationExpander
{
    private static readonly string[] SharedFolders = ["Access", "Activity", "Assessments", "Attachments", "Bookings", "Catalogue", "Layouts", "Components", "Charts", "Figures", "Files", "FollowUps", "Forms", "Guidance", "Meetings", "Onboardings", "Partnerships", "Places", "Plans", "Workroom"];

    public void PopulateValues(ViewLocationExpanderContext context) =>
        context.Values["folder"] = FolderOf(context.ActionContext.ActionDescriptor as ControllerActionDescriptor);

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        [
            $"/{context.Values["folder"]}/{{0}}.cshtml",
            .. SharedFolders.Select(folder => $"/Shared/{folder}/{{0}}.cshtml"),
        ];

    private static string FolderOf(ControllerActionDescriptor? action) =>
        (action?.ControllerTypeInfo.Namespace ?? "")
            .Replace("BoTrygt.Web.", "", StringComparison.Ordinal)
            .Replace('.', '/');
}
