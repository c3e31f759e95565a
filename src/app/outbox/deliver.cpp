#include "app/outbox/deliver.h"

#include <fmt/format.h>

#include <array>

namespace jinze::outbox {
namespace {

using post::Outcome;

// Between one attempt and the next; after the last there is none.
constexpr std::array<std::chrono::minutes, 7> pauses{
    std::chrono::minutes{1},   std::chrono::minutes{5},   std::chrono::minutes{15}, std::chrono::minutes{60},
    std::chrono::minutes{240}, std::chrono::minutes{480}, std::chrono::minutes{720}};
// While the server of mail is away, nothing is given up before.
constexpr std::chrono::hours patient_for{72};

Hitch hitch_of(Outcome outcome)
{
    switch (outcome) {
        case Outcome::taken: return Hitch::none;
        case Outcome::put_off: return Hitch::put_off;
        case Outcome::refused: return Hitch::refused;
        case Outcome::unknown_address: return Hitch::unknown_address;
        case Outcome::mailbox_full: return Hitch::mailbox_full;
        case Outcome::unreachable: return Hitch::unreachable;
        case Outcome::not_secure: return Hitch::not_secure;
        case Outcome::not_let_in: return Hitch::not_let_in;
        case Outcome::not_allowed: return Hitch::not_allowed;
        case Outcome::unsure: return Hitch::broken_off;
    }
    return Hitch::none;
}

// Nothing was said to the recipient: it concerns all messages, not this one.
bool concerns_all(Outcome outcome)
{
    return outcome == Outcome::unreachable || outcome == Outcome::not_secure || outcome == Outcome::not_let_in ||
           outcome == Outcome::not_allowed;
}

void try_later(OutboxRow& row, Instant now)
{
    const auto tried = static_cast<std::size_t>(row.attempts);
    if (tried > pauses.size()) {
        row.state = Delivery::failed;
        return;
    }
    row.state = Delivery::queued;
    row.next = now + pauses[tried > 0 ? tried - 1 : 0];
}

post::Sent sent(const Letter& letter, const Posting& posting, Instant now)
{
    if (!letter.person) return posting.group(letter.group, notice_of(letter, posting.site, now));
    const std::string to = posting.address(letter.person);
    if (to.empty()) return {Outcome::unknown_address};
    return posting.mail(mail_of(letter, to, posting.site, now));
}

}  // namespace

void note_outcome(OutboxRow& row, const post::Sent& sent, Instant now)
{
    row.hitch = hitch_of(sent.outcome);
    row.code = sent.code;
    if (sent.outcome == Outcome::taken) {
        row.state = Delivery::sent;
    } else if (sent.outcome == Outcome::unsure) {
        row.state = Delivery::may_have_been_sent;
    } else if (concerns_all(sent.outcome)) {
        --row.attempts;
        row.state = now < row.at + patient_for ? Delivery::queued : Delivery::failed;
        row.next = now + pauses.front();
    } else if (sent.outcome == Outcome::put_off || (sent.outcome == Outcome::mailbox_full && sent.code < 500)) {
        try_later(row, now);
    } else {
        row.state = Delivery::failed;
    }
}

post::Mail mail_of(const Letter& letter, const std::string& to, const std::string& site, Instant now)
{
    const std::string link = fmt::format("{}/reminders?message={}", site, letter.id);
    return {.to = to,
            .id = letter.id,
            .subject = fmt::format("尽责：{}项提醒", letter.count),
            .text = fmt::format("您有{0}项提醒，请登录查看：\n{1}\n\n{0} reminder(s) for you: please open the link.\n\n"
                                "本邮件由系统发出，请勿回复。\n",
                                letter.count, link),
            .at = now};
}

post::Notice notice_of(const Letter& letter, const std::string& site, Instant now)
{
    return {.id = letter.id,
            .count = letter.count,
            .text = fmt::format("有{}项需要办理，请登录查看：", letter.count),
            .link = site + "/matters",
            .at = now};
}

Delivered deliver(Outbox& outbox, const Plan& plan, const Posting& posting, const std::stop_token& stop)
{
    Delivered done;
    if (!plan.in_client.empty())
        outbox.change(plan.in_client, [](OutboxRow& row) {
            if (row.state == Delivery::queued) row.state = Delivery::in_client;
        });
    bool mail_is_away = false;
    for (Letter letter : plan.letters) {
        if (letter.person && mail_is_away) continue;
        if (stop.stop_requested() || !outbox.takes_turn()) break;
        if (letter.id.empty()) letter.id = outbox.message_of(letter.rows);
        if (!outbox.begin(letter.rows, letter.id)) continue;  // changed meanwhile: the next plan has it
        const post::Sent what = sent(letter, posting, outbox.now());
        std::vector<std::string> keys;
        for (const Held& held : letter.rows) keys.push_back(held.key);
        const Instant now = outbox.now();
        Delivery state{};
        outbox.change(keys, [&](OutboxRow& row) {
            note_outcome(row, what, now);
            state = row.state;
        });
        done.taken += state == Delivery::sent;
        done.put_off += state == Delivery::queued;
        done.failed += state == Delivery::failed;
        done.unsure += state == Delivery::may_have_been_sent;
        mail_is_away = mail_is_away || (letter.person && concerns_all(what.outcome));
    }
    done.stopped = mail_is_away;
    return done;
}

}  // namespace jinze::outbox
