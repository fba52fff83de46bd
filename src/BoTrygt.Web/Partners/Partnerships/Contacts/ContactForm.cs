using System.ComponentModel.DataAnnotations;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Shared.Plans;
using BoTrygt.Web.Shared.Posts;
using BoTrygt.Web.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BoTrygt.Web.Partners.Partnerships.Contacts;

public sealed class ContactForm
{
    [Display(Name = "Post")]
    public Guid? PostId { get; set; }
}

/// <param name="Slug">The municipality's.</param>
/// <param name="Partnership">Its name.</param>
/// <param name="Form">As typed.</param>
/// <param name="Posts">Those that may be chosen; none for those who may not.</param>
/// <param name="Contacts">Those there are.</param>
/// <param name="MayEdit">The person may add and remove contacts and record consents.</param>
internal sealed record ContactsPage(string Slug, string Partnership, ContactForm Form, IReadOnlyList<PostChoice> Posts, IReadOnlyList<ContactRow> Contacts, bool MayEdit)
{
    public string Address => PlanAddresses.Contacts(Slug);

    /// <summary>The chosen post, when it is one of this partnership's, has a mailbox and is no contact yet.</summary>
    public PostChoice? Check(ModelStateDictionary state)
    {
        var post = Posts.FirstOrDefault(post => post.Id == Form.PostId);
        var problem = post switch
        {
            null => "Vælg en post hos en af parterne eller i en forening i partnerskabet.",
            { HasMailbox: false } => "Posten skal have en postkasse, som borgerne kan skrive til.",
            _ when Contacts.Any(row => row.Contact.PostId == post.Id) => "Posten er allerede en kontakt.",
            _ => null,
        };
        if (problem is not null)
        {
            state.AddModelError("form.PostId", problem);
        }

        return state.IsValid ? post : null;
    }
}

/// <param name="Contact">With its post, holder and what citizens see.</param>
/// <param name="MayShow">The person may show and hide it.</param>
internal sealed record ContactRow(ContactPerson Contact, bool MayShow)
{
    public string Consent => Contact switch
    {
        { Post.Holder: null } => "Posten er ubesat",
        { MayShowName: true } => $"{Contact.Post.Holder.Name} har sagt ja til at få vist sit navn ({Contact.ConsentOn?.InDanish()})",
        { ConsentOfId: not null } => $"{Contact.Post.Holder.Name} er ikke spurgt; samtykket er fra en tidligere indehaver",
        _ => $"{Contact.Post.Holder.Name} har ikke sagt ja til at få vist sit navn",
    };
}
