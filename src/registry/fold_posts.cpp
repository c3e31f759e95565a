// What events of posts and charges do to the register, and how an import is taken back.
#include "base/ensure.h"
#include "registry/register.h"

namespace jinze::registry {

void Register::apply(const PostEstablished& event, Day entered)
{
    ensure(event.post.number() == posts_.size() + 1);
    posts_.push_back({.id = event.post, .org = event.org, .title = event.title});
    open(Where::post, event.post.number(), event.on, entered);
    organisations_[event.org.number() - 1].posts.push_back(event.post);
    touch_org(event.org);
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

void Register::apply(const PersonErased& event, Day)
{
    people_[event.person.number() - 1].erased = true;
}

void Register::begin_batch()
{
    batches_.emplace_back();
    in_batch_ = true;
}

void Register::end_batch() { in_batch_ = false; }

bool Register::can_undo(std::size_t batch) const
{
    const Batch& it = batches_[batch];
    if (it.undone) return false;
    return std::none_of(it.touched.begin(), it.touched.end(), [&](const Touch& touch) {
        if (!touch.opened) return false;
        if (touch.where == Where::life) return organisations_[touch.id - 1].referred;
        if (touch.where == Where::stint) return people_[touch.id - 1].referred;
        return false;
    });
}

void Register::undo(std::size_t batch, Day entered)
{
    Batch& it = batches_[batch];
    for (const Touch& touch : it.touched) {
        Span& span = *spans(touch.where, touch.id)[touch.index];
        if (touch.opened) {
            span.void_entered = entered;
        } else {
            span.until = never;
            span.end_entered = never;
        }
    }
    for (auto renamed = it.renamed.rbegin(); renamed != it.renamed.rend(); ++renamed)
        organisations_[renamed->org.number() - 1].name = renamed->before;
    it.undone = true;
}

}  // namespace jinze::registry
