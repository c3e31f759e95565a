// A person's choices of how they are reminded, and the address of their calendar.
#pragma once

#include "app/outbox/choices.h"
#include "app/views/reader.h"

namespace jinze::views {

// What the server may send, as its operator set it up.
struct PostOffice {
    std::string site;    // where links lead; empty: nothing leaves
    bool mails = false;  // a server of mail is set up
};

struct ChoicesPage {
    std::string mail;
    bool by_mail = true, digest = true, on_rest_days = false;
    int from = 0, to = 0;   // minutes of the day
    bool mails = false;     // whether this server sends mail at all
    bool calendar = false;  // an address of the calendar is in use
};
struct ChoicesGiven {
    std::string mail;
    bool by_mail = true, digest = true, on_rest_days = false;
    int from = 0, to = 0;
};
struct CalendarAddress {
    std::string address;  // shown once
};
BOOST_DESCRIBE_STRUCT(ChoicesPage, (), (mail, by_mail, digest, on_rest_days, from, to, mails, calendar))
BOOST_DESCRIBE_STRUCT(ChoicesGiven, (), (mail, by_mail, digest, on_rest_days, from, to))
BOOST_DESCRIBE_STRUCT(CalendarAddress, (), (address))

ChoicesPage choices(const Reader& reader, const outbox::Choices& kept, const PostOffice& post);
Result<ChoicesPage> choose(const Reader& reader, outbox::Choices& kept, const PostOffice& post,
                           const ChoicesGiven& given);

}  // namespace jinze::views
