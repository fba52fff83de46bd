namespace BoTrygt.Web.Partners.Plans;

/// <summary>A choice among posts, grouped by organisation.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">The post chosen so far.</param>
/// <param name="Posts">Those to choose from, in order.</param>
/// <param name="None">What choosing nothing is called.</param>
public sealed record PostSelect(string Name, Guid? Value, IEnumerable<PostChoice> Posts, string None)
{
    public string Id => Name.Replace('.', '_');
    public IEnumerable<IGrouping<string, PostChoice>> Groups => Posts.GroupBy(post => post.Organisation);
}
