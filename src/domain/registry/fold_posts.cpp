// Applies events of posts and charges to the register, and undoes an import.
#include "base/ensure.h"
#include "domain/registry/register.h"

namespace jinze::registry {

void Register::apply(const PostEstablished& event, Day entered)
{
    ensure(event.post.number() == posts_.size() + 1);
    posts_.push_back({.id = event.post, .org = event.org, .title = event.title});
    open(Where::post, event.post.number(), event.on, entered);
    organisations_[event.org.number() - 1].posts.push_back(event.post);
    refer(event.org);
}

void Register::apply(const PersonAppointed& event, Day entered)
{
    ensure(event.appointment.number() == appointments_.size() + 1);
    appointments_.push_back({.id = event.appointment, .post = event.post, .person = event.person});
    open(Where::appointment, event.appointment.number(), event.on, entered);
    posts_[event.post.number() - 1].appointments.push_back(event.appointment);
    people_[event.person.number() - 1].appointments.push_back(event.appointment);
    refer(event.person);
}

void Register::apply(const AppointmentEnded& event, Day entered)
{
    close(Where::appointment, event.appointment.number(), 0, event.on, entered);
    refer((*this)[event.appointment].person);
}

void Register::apply(const ChargeGiven& event, Day entered)
{
    ensure(event.charge.number() == charges_.size() + 1);
    charges_.push_back({.id = event.charge, .post = event.post, .over = event.over});
    open(Where::charge, event.charge.number(), event.on, entered);
    posts_[event.post.number() - 1].charges.push_back(event.charge);
    refer(event.over);
}

void Register::apply(const ChargeEnded& event, Day entered)
{
    close(Where::charge, event.charge.number(), 0, event.on, entered);
}

void Register::apply(const PersonErased& event, Day) { people_[event.person.number() - 1].erased = true; }

void Register::begin_batch()
{
    batches_.emplace_back();
    in_batch_ = true;
}

void Register::end_batch() { in_batch_ = false; }

// Whether a later event, still valid, ended what the batch opened.
bool Register::went_on(std::size_t batch, const Touch& touch) const
{
    if (spans(touch.where, touch.id)[touch.index]->is_open()) return false;
    const auto& touched = batches_[batch].touched;
    return std::none_of(touched.begin(), touched.end(), [&](const Touch& other) {
        return !other.opened && other.where == touch.where && other.id == touch.id && other.index == touch.index;
    });
}

// Whether something outside the batch depends on the organisation, person or post that the batch opened.
bool Register::depended_on(std::size_t batch, const Touch& touch) const
{
    const auto named_by_another = [&](auto list, auto id) {
        for (std::size_t other = 0; other < batches_.size(); ++other) {
            if (other == batch || batches_[other].undone) continue;
            const auto& ids = batches_[other].*list;
            if (std::find(ids.begin(), ids.end(), id) != ids.end()) return true;
        }
        return false;
    };
    const auto opened_here = [&](Where where, std::uint32_t id) {
        const auto& touched = batches_[batch].touched;
        return std::any_of(touched.begin(), touched.end(),
                           [&](const Touch& other) { return other.opened && other.where == where && other.id == id; });
    };
    if (touch.where == Where::life)
        return organisations_[touch.id - 1].referred || named_by_another(&Batch::orgs, OrgId{touch.id});
    if (touch.where == Where::stint && touch.index == 0)  // the person was registered by the batch
        return people_[touch.id - 1].referred || named_by_another(&Batch::people, PersonId{touch.id});
    if (touch.where != Where::post) return false;
    const Post& post = posts_[touch.id - 1];
    return std::any_of(post.appointments.begin(), post.appointments.end(),
                       [&](AppointmentId id) {
                           return (*this)[id].span.void_entered == never &&
                                  !opened_here(Where::appointment, id.number());
                       }) ||
           std::any_of(post.charges.begin(), post.charges.end(), [&](ChargeId id) {
               return (*this)[id].span.void_entered == never && !opened_here(Where::charge, id.number());
           });
}

bool Register::can_undo(std::size_t batch) const
{
    const Batch& it = batches_[batch];
    if (it.undone) return false;
    return std::none_of(it.touched.begin(), it.touched.end(), [&](const Touch& touch) {
        return touch.opened && (went_on(batch, touch) || depended_on(batch, touch));
    });
}

std::vector<AppointmentId> Register::touched_by(std::size_t batch, bool begun) const
{
    std::vector<AppointmentId> found;
    for (const Touch& touch : batches_[batch].touched)
        if (touch.where == Where::appointment && touch.opened == begun) found.emplace_back(touch.id);
    return found;
}

void Register::undo(std::size_t batch, Day entered)
{
    Batch& it = batches_[batch];
    for (const Touch& touch : it.touched) {
        Span& span = span_at(touch.where, touch.id, touch.index);
        if (touch.opened)
            span.void_entered = entered;
        else
            span.end_void_entered = entered;
    }
    for (auto word = it.renamed.rbegin(); word != it.renamed.rend(); ++word)
        if (Sealed& name = organisations_[word->id - 1].name; name == word->after) name = word->before;
    for (auto word = it.identified.rbegin(); word != it.identified.rend(); ++word)
        if (Sealed& known = people_[word->id - 1].identity; known == word->after) known = word->before;
    for (auto word = it.restated.rbegin(); word != it.restated.rend(); ++word)
        if (auto& function = organisations_[word->unit.number() - 1].function; function == word->after)
            function = word->before;
    for (auto left = it.left.rbegin(); left != it.left.rend(); ++left)
        people_[left->first.number() - 1].left = left->second;
    it.undone = true;
}

}  // namespace jinze::registry
