#include "app/outbox/sender.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <set>

namespace jinze::outbox {
namespace {

constexpr int gives_way = 10;  // niceness, as of slow answers
constexpr std::chrono::seconds at_least_every{60}, settling{1};
constexpr std::chrono::minutes mail_away{1};
constexpr std::chrono::minutes group_hour{8 * 60 + 30};

}  // namespace

Sender::Sender(Means means) : means_{std::move(means)}, mailer_{means_.settings} {}

void Sender::start()
{
    thread_ = std::jthread{[this](const std::stop_token& stop) { work(stop); }};
}

void Sender::stop() { thread_ = {}; }

void Sender::ring()
{
    {
        const std::lock_guard lock{guard_};
        rung_ = true;
    }
    bell_.notify_one();
}

void Sender::work(const std::stop_token& stop)
{
    ::setpriority(PRIO_PROCESS, 0, gives_way);  // of this thread alone, on Linux
    while (!stop.stop_requested()) {
        try {
            round(stop);
            said_.clear();
        } catch (const std::exception& broke) {  // a full disk, say: the next round tries again
            if (said_ != broke.what())
                std::fprintf(stderr, "%s reminders wait: %s\n", to_text(system_time()).c_str(), broke.what());
            said_ = broke.what();
        }
        std::unique_lock lock{guard_};
        bell_.wait_for(lock, stop, at_least_every, [this] { return rung_; });
        if (rung_) bell_.wait_for(lock, stop, settling, [] { return false; });  // events come in bursts
        rung_ = false;
    }
    try {
        means_.outbox.gives_turn_back();
    } catch (const std::exception&) {  // it ends by itself
    }
}

// What is read of the State; the disk and the network come after it has been given back.
Sender::Found Sender::find(Day today) const
{
    return means_.desk.read([&](const district::State& state) {
        Found found{.due = reminder::due_reminders(
                        state, today, [&](const duty::Stands& take) { means_.standings(state, today, take); }),
                    .groups = {},
                    .working = state.duties().working_days(today)};
        if (found.working.is_working_day(today) && means_.outbox.now() >= start_of(today) + group_hour)
            count_groups(found, state, today);
        return found;
    });
}

// One message a working day to each group whose bodies have something to do.
void Sender::count_groups(Found& found, const district::State& state, Day today) const
{
    for (const post::GroupSettings& group : means_.settings.groups) {
        const auto body = id_from<OrgId>(group.body);
        if (!body || !state.people().find(*body)) continue;
        const auto scope = state.people().scope(*body, today, today);
        std::set<std::string_view> things;
        for (const reminder::Reminder& it : found.due)
            if (it.body && std::ranges::binary_search(scope, it.body)) things.insert(it.what);
        if (!things.empty()) found.groups.push_back({group.name, static_cast<int>(things.size()), *body});
    }
}

Posting Sender::posting()
{
    const auto group_named = [this](const std::string& name) {
        const auto& groups = means_.settings.groups;
        return std::ranges::find(groups, name, &post::GroupSettings::name);
    };
    return {.mail = [this](const post::Mail& mail) { return mailer_.send(mail); },
            .group =
                [this, group_named](const std::string& name, const post::Notice& notice) {
                    const auto group = group_named(name);
                    if (group == means_.settings.groups.end()) return post::Sent{post::Outcome::not_allowed};
                    return post::tell(means_.settings, *group, notice);
                },
            .address =
                [this](PersonId person) {
                    const auto chosen = means_.choices(person);
                    return chosen && chosen->by_mail ? chosen->mail : std::string{};
                },
            .site = means_.settings.site};
}

Delivered Sender::round(const std::stop_token& stop)
{
    Outbox& outbox = means_.outbox;
    if (!outbox.takes_turn()) {  // another server of this file sends
        is_first_ = true;
        return {};
    }
    if (std::exchange(is_first_, false)) outbox.interrupted();
    const Instant now = outbox.now();
    const Day today = day_of(now);
    const Found found = find(today);
    outbox.follow(found.due);
    for (const GroupCount& it : found.groups) outbox.queue_for_group(it.name, today, it.count, it.body);
    const auto rows = outbox.rows();
    const Plan plan = plan_of(rows, {.now = now,
                                     .working = found.working,
                                     .urgent_at_any_hour = means_.settings.urgent_at_any_hour,
                                     .choices = [&](PersonId person) {
                                         auto chosen = means_.choices(person);
                                         if (chosen && !means_.settings.has_mail) chosen->by_mail = false;
                                         return chosen;
                                     }});
    if (plan.letters.empty() && plan.in_client.empty()) return {};
    Plan now_possible = plan;
    if (now < mail_after_) std::erase_if(now_possible.letters, [](const Letter& it) { return bool{it.person}; });
    const Delivered done = deliver(outbox, now_possible, posting(), stop);
    if (done.stopped) mail_after_ = now + mail_away;
    return done;
}

}  // namespace jinze::outbox
