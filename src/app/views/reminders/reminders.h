// A person's own reminders and how far each has come; and for the work committee, how far the messages of the district
// have come. Whether somebody has read one is not kept at all.
#pragma once

#include "app/outbox/outbox.h"
#include "app/views/reader.h"

namespace jinze::views {

struct RemindersQuestion {
    std::optional<std::string> message;  // of one message, as its link names it
};
struct ReminderRow {
    std::string what;  // d12, an obligation, g3
    reminder::Cause cause{};
    Bilingual words;    // 催办
    std::string title;  // as the reader may read it; empty: not any more
    std::string link;   // its page; empty: none that they may open
    outbox::Delivery state{};
    outbox::Hitch hitch{};
    Bilingual why;  // why it did not leave
    Instant at{}, changed{};
    std::optional<Instant> next;
    std::string message;  // may be sent again under this name; empty: not sent yet
    bool may_send_again = false;
};
struct RemindersPage {
    Day on{};
    bool sees_outbox = false;       // the reader is of the work committee
    std::vector<ReminderRow> rows;  // newest first
};

struct OutboxQuestion {
    std::optional<outbox::Delivery> state;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct DeliveryCount {
    outbox::Delivery state{};
    Bilingual words;
    int count = 0;  // of messages
};
// One message to one recipient.
struct OutboxLine {
    std::string recipient;  // a name, or a group's
    std::string body;       // where they work
    bool group = false, by_mail = true;
    int count = 0;  // things
    outbox::Delivery state{};
    outbox::Hitch hitch{};
    Bilingual why;
    int attempts = 0, code = 0;
    Instant changed{};
    std::optional<Instant> next;
    std::string message;
    bool may_send_again = false;
};
struct OutboxPage {
    Day on{};
    int page = 1, size = 50, total = 0;
    std::vector<DeliveryCount> states;
    std::vector<OutboxLine> rows;  // what needs somebody first, then what left, then what stayed
};
struct SentAgain {
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(RemindersQuestion, (), (message))
BOOST_DESCRIBE_STRUCT(ReminderRow, (),
                      (what, cause, words, title, link, state, hitch, why, at, changed, next, message, may_send_again))
BOOST_DESCRIBE_STRUCT(RemindersPage, (), (on, sees_outbox, rows))
BOOST_DESCRIBE_STRUCT(OutboxQuestion, (), (state, page, size))
BOOST_DESCRIBE_STRUCT(DeliveryCount, (), (state, words, count))
BOOST_DESCRIBE_STRUCT(OutboxLine, (),
                      (recipient, body, group, by_mail, count, state, hitch, why, attempts, code, changed, next,
                       message, may_send_again))
BOOST_DESCRIBE_STRUCT(OutboxPage, (), (on, page, size, total, states, rows))
BOOST_DESCRIBE_STRUCT(SentAgain, (), (count))

RemindersPage reminders(const Reader& reader, const outbox::Outbox& outbox, const RemindersQuestion& asked);
// For whoever holds a post of the work committee; absent for all others.
Result<OutboxPage> office_outbox(const Reader& reader, const outbox::Outbox& outbox, const OutboxQuestion& asked);
// One's own message, or as the work committee any.
Result<SentAgain> send_again(const Reader& reader, outbox::Outbox& outbox, const std::string& message);

}  // namespace jinze::views
