<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Settings</name>
    <message>
      <source>Clerk</source>
      <translation>Cán bộ</translation>
    </message>
    <message>
      <source>Supervisor</source>
      <translation>Lãnh đạo</translation>
    </message>
    <message>
      <source>Administrator</source>
      <translation>Quản trị</translation>
    </message>
    <message>
      <source>Your own PIN</source>
      <translation>Mã PIN của anh/chị</translation>
    </message>
    <message>
      <source>Change accounts</source>
      <translation>Sửa tài khoản</translation>
    </message>
    <message>
      <source>Who may sign in</source>
      <translation>Ai được đăng nhập</translation>
    </message>
    <message>
      <source>To change accounts, type your own PIN</source>
      <translation>Muốn sửa tài khoản, gõ mã PIN của mình</translation>
    </message>
    <message>
      <source>A new account</source>
      <translation>Tài khoản mới</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>Vai trò</translation>
    </message>
    <message>
      <source>First PIN, 4 to 12 digits</source>
      <translation>Mã PIN đầu tiên, 4 đến 12 chữ số</translation>
    </message>
    <message>
      <source>Add the account</source>
      <translation>Thêm tài khoản</translation>
    </message>
    <message>
      <source>{name} may sign in now.</source>
      <translation>{name} đăng nhập được rồi.</translation>
    </message>
    <message>
      <source>has a card</source>
      <translation>có thẻ</translation>
    </message>
    <message>
      <source>closed</source>
      <translation>đã khóa</translation>
    </message>
    <message>
      <source>Only an administrator changes accounts.</source>
      <translation>Chỉ quản trị mới sửa được tài khoản.</translation>
    </message>
    <message>
      <source>Change</source>
      <translation>Sửa</translation>
    </message>
    <message>
      <source>Change {name}</source>
      <translation>Sửa {name}</translation>
    </message>
    <message>
      <source>New PIN for a colleague who forgot theirs</source>
      <translation>Mã PIN mới cho đồng nghiệp quên mã</translation>
    </message>
    <message>
      <source>Give this PIN</source>
      <translation>Cấp mã này</translation>
    </message>
    <message>
      <source>Staff card</source>
      <translation>Thẻ cán bộ</translation>
    </message>
    <message>
      <source>Scan the card</source>
      <translation>Quét thẻ vào đây</translation>
    </message>
    <message>
      <source>A new number</source>
      <translation>Cấp số mới</translation>
    </message>
    <message>
      <source>Without a card</source>
      <translation>Bỏ thẻ</translation>
    </message>
    <message>
      <source>Any barcode will do that is nobody's receipt; a new number is for printing.</source>
      <translation>Mã vạch nào cũng được, miễn không phải giấy hẹn; số mới là để in thẻ.</translation>
    </message>
    <message>
      <source>Let sign in again</source>
      <translation>Cho đăng nhập lại</translation>
    </message>
    <message>
      <source>Close the account</source>
      <translation>Khóa tài khoản</translation>
    </message>
    <message>
      <source>The card is {name}'s from now on.</source>
      <translation>Thẻ này là của {name} từ giờ.</translation>
    </message>
    <message>
      <source>{name} has another role.</source>
      <translation>{name} có vai trò mới.</translation>
    </message>
    <message>
      <source>{name} signs in with the new PIN.</source>
      <translation>{name} đăng nhập bằng mã PIN mới.</translation>
    </message>
    <message>
      <source>The card of {name} means nobody any more.</source>
      <translation>Thẻ của {name} không còn dùng được.</translation>
    </message>
    <message>
      <source>{name} signs in here no more.</source>
      <translation>{name} không đăng nhập ở quầy này nữa.</translation>
    </message>
    <message>
      <source>Where copies go</source>
      <translation>Nơi để bản sao</translation>
    </message>
    <message>
      <source>A copy on another disk or a stick saves what is not sent yet when this computer dies. It is encrypted and opens with this desk's key alone.</source>
      <translation>Bản sao ở ổ khác hoặc USB giữ được hồ sơ chưa gửi khi máy này hỏng. Bản sao đã mã hóa, chỉ khóa của quầy này mở được.</translation>
    </message>
    <message>
      <source>Choose a folder</source>
      <translation>Chọn thư mục</translation>
    </message>
    <message>
      <source>Copy now</source>
      <translation>Sao lưu ngay</translation>
    </message>
    <message>
      <source>Place of the copies</source>
      <translation>Nơi để bản sao</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Dừng</translation>
    </message>
    <message>
      <source>{days} days</source>
      <translation>{days} ngày</translation>
    </message>
    <message>
      <source>every day</source>
      <translation>mỗi ngày</translation>
    </message>
    <message>
      <source>never</source>
      <translation>không nhắc</translation>
    </message>
    <message>
      <source>Remind me</source>
      <translation>Nhắc tôi</translation>
    </message>
    <message>
      <source>When no copy was made for so long.</source>
      <translation>Khi lâu như vậy chưa có bản sao mới.</translation>
    </message>
    <message>
      <source>Trying the place and copying…</source>
      <translation>Đang thử ghi và sao lưu…</translation>
    </message>
    <message>
      <source>No place chosen yet.</source>
      <translation>Chưa chọn nơi nào.</translation>
    </message>
    <message>
      <source>No copy was made yet.</source>
      <translation>Chưa có bản sao nào.</translation>
    </message>
    <message>
      <source>The place is not there now. Plug it in. Last copy {moment}.</source>
      <translation>Nơi sao lưu đang không có. Cắm lại. Bản sao gần nhất {moment}.</translation>
    </message>
    <message>
      <source>Last copy {moment}, {size} MB: {name}</source>
      <translation>Bản sao gần nhất {moment}, {size} MB: {name}</translation>
    </message>
    <message>
      <source>Next one by {moment}.</source>
      <translation>Bản kế tiếp trước {moment}.</translation>
    </message>
    <message>
      <source>Package for support</source>
      <translation>Gói chẩn đoán</translation>
    </message>
    <message>
      <source>Look again</source>
      <translation>Xem lại</translation>
    </message>
    <message>
      <source>This desk</source>
      <translation>Quầy này</translation>
    </message>
    <message>
      <source>The package holds no names, numbers of people, addresses or files of theirs.</source>
      <translation>Gói không có tên, số định danh, địa chỉ hay giấy tờ của ai.</translation>
    </message>
    <message>
      <source>Reading the journal through…</source>
      <translation>Đang đọc lại toàn bộ nhật ký…</translation>
    </message>
    <message>
      <source>The package is written. Send it to support.</source>
      <translation>Đã ghi gói. Gửi cho bộ phận hỗ trợ.</translation>
    </message>
    <message>
      <source>{free} GB of {whole} GB</source>
      <translation>{free} GB trong {whole} GB</translation>
    </message>
    <message>
      <source>in order</source>
      <translation>bình thường</translation>
    </message>
    <message>
      <source>not checked, stopped</source>
      <translation>chưa kiểm tra, đã dừng</translation>
    </message>
    <message>
      <source>confirmed by hand</source>
      <translation>đã xác nhận bằng tay</translation>
    </message>
    <message>
      <source>cannot be right</source>
      <translation>không tin được</translation>
    </message>
    <message>
      <source>a file of this account</source>
      <translation>tệp riêng của tài khoản này</translation>
    </message>
    <message>
      <source>the key store of the system</source>
      <translation>kho khóa của hệ thống</translation>
    </message>
    <message>
      <source>Program</source>
      <translation>Chương trình</translation>
    </message>
    <message>
      <source>Office number</source>
      <translation>Số cơ quan</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Hệ thống</translation>
    </message>
    <message>
      <source>Database</source>
      <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
      <source>Dossiers</source>
      <translation>Hồ sơ</translation>
    </message>
    <message>
      <source>Events</source>
      <translation>Sự kiện</translation>
    </message>
    <message>
      <source>Journal checked, events</source>
      <translation>Nhật ký đã kiểm, sự kiện</translation>
    </message>
    <message>
      <source>Disk free</source>
      <translation>Ổ đĩa còn trống</translation>
    </message>
    <message>
      <source>Last round with the province</source>
      <translation>Lần đồng bộ gần nhất</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>Đường truyền</translation>
    </message>
    <message>
      <source>Not sent yet</source>
      <translation>Chưa gửi</translation>
    </message>
    <message>
      <source>Set aside by the province</source>
      <translation>Tỉnh để riêng</translation>
    </message>
    <message>
      <source>Catalogue and calendar</source>
      <translation>Danh mục và lịch</translation>
    </message>
    <message>
      <source>Clock</source>
      <translation>Đồng hồ</translation>
    </message>
    <message>
      <source>Key of the database</source>
      <translation>Khóa cơ sở dữ liệu</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>Screens</source>
      <translation>Màn hình</translation>
    </message>
    <message>
      <source>Serial ports</source>
      <translation>Cổng nối tiếp</translation>
    </message>
    <message>
      <source>{keys} stay as they are, so that a colleague finds every screen.</source>
      <translation>{keys} giữ nguyên để đồng nghiệp nào cũng tìm được màn hình.</translation>
    </message>
    <message>
      <source>Press the new key into its field</source>
      <translation>Bấm phím mới vào ô</translation>
    </message>
    <message>
      <source>All as at first</source>
      <translation>Trả về ban đầu</translation>
    </message>
    <message>
      <source>at first {key}</source>
      <translation>ban đầu {key}</translation>
    </message>
    <message>
      <source>Sync panel</source>
      <translation>Bảng đồng bộ</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Camera</translation>
    </message>
    <message>
      <source>Second screen on or off</source>
      <translation>Bật tắt màn hình thứ hai</translation>
    </message>
    <message>
      <source>Lock the counter</source>
      <translation>Khóa quầy</translation>
    </message>
    <message>
      <source>Find commands, dossiers, people</source>
      <translation>Tìm lệnh, hồ sơ, người</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Cài đặt</translation>
    </message>
    <message>
      <source>Save and print; the main action of a screen</source>
      <translation>Lưu và in; việc chính của màn hình</translation>
    </message>
    <message>
      <source>Save without printing</source>
      <translation>Lưu không in</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Next dossier of the same person</source>
      <translation>Hồ sơ kế tiếp cùng người nộp</translation>
    </message>
    <message>
      <source>Park the form, call the next</source>
      <translation>Treo thành nháp, gọi số kế</translation>
    </message>
    <message>
      <source>Filter the list</source>
      <translation>Lọc danh sách</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
    <message>
      <source>Call the next number</source>
      <translation>Gọi số kế tiếp</translation>
    </message>
    <message>
      <source>{key} is used on one of the screens. Press another key.</source>
      <translation>{key} đã dùng ở một màn hình. Bấm phím khác.</translation>
    </message>
    <message>
      <source>{key} is already “{action}”. Press another key.</source>
      <translation>{key} đang là “{action}”. Bấm phím khác.</translation>
    </message>
    <message>
      <source>No key was pressed. Press the new one.</source>
      <translation>Chưa bấm phím nào. Bấm phím mới.</translation>
    </message>
    <message>
      <source>{key} switches the Vietnamese keyboard (Unikey). Press another key.</source>
      <translation>{key} là phím chuyển bộ gõ Unikey. Bấm phím khác.</translation>
    </message>
    <message>
      <source>{key} alone is a letter of a name. Hold Ctrl or Alt with it.</source>
      <translation>{key} một mình là chữ trong tên người. Giữ thêm Ctrl hoặc Alt.</translation>
    </message>
    <message>
      <source>{key} opens a screen at every desk. Press another key.</source>
      <translation>{key} mở màn hình ở mọi quầy. Bấm phím khác.</translation>
    </message>
    <message>
      <source>{key} belongs to writing or to Windows. Press another key.</source>
      <translation>{key} thuộc về gõ chữ hoặc Windows. Bấm phím khác.</translation>
    </message>
    <message>
      <source>Text size</source>
      <translation>Cỡ chữ</translation>
    </message>
    <message>
      <source>As the computer</source>
      <translation>Theo máy</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Sáng</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Tối</translation>
    </message>
    <message>
      <source>Light or dark</source>
      <translation>Sáng hay tối</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Ngôn ngữ</translation>
    </message>
    <message>
      <source>Sounds</source>
      <translation>Âm thanh</translation>
    </message>
    <message>
      <source>What it looks like</source>
      <translation>Nhìn</translation>
    </message>
    <message>
      <source>Also with Ctrl + and Ctrl −; Ctrl 0 brings 100 % back.</source>
      <translation>Cũng bấm được Ctrl + và Ctrl −; Ctrl 0 về lại 100 %.</translation>
    </message>
    <message>
      <source>The window is opened again in that language; drafts are kept.</source>
      <translation>Cửa sổ mở lại bằng ngôn ngữ đó; nháp vẫn còn nguyên.</translation>
    </message>
    <message>
      <source>What is heard</source>
      <translation>Nghe</translation>
    </message>
    <message>
      <source>Saved, look here, unknown code: three short sounds.</source>
      <translation>Đã lưu, cần xem lại, mã lạ: ba tiếng ngắn.</translation>
    </message>
    <message>
      <source>Loudness</source>
      <translation>Âm lượng</translation>
    </message>
    <message>
      <source>Also of the chime that calls the next number.</source>
      <translation>Cả tiếng chuông mời số kế tiếp.</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>What presses</source>
      <translation>Việc gấp</translation>
    </message>
    <message>
      <source>First queue</source>
      <translation>Danh sách mở đầu</translation>
    </message>
    <message>
      <source>What F3 opens with after signing in.</source>
      <translation>F3 mở danh sách này sau khi đăng nhập.</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hôm nay</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Quá hạn</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>Yes</source>
      <translation>Có</translation>
    </message>
    <message>
      <source>No</source>
      <translation>Không</translation>
    </message>
    <message>
      <source>Every citizen's transfer goes there. An administrator changes it.</source>
      <translation>Tiền chuyển khoản của người dân vào đây. Quản trị mới sửa được.</translation>
    </message>
    <message>
      <source>Bank (BIN)</source>
      <translation>Ngân hàng (BIN)</translation>
    </message>
    <message>
      <source>Account</source>
      <translation>Số tài khoản</translation>
    </message>
    <message>
      <source>Receiver</source>
      <translation>Người nhận</translation>
    </message>
    <message>
      <source>Keep the account</source>
      <translation>Lưu tài khoản</translation>
    </message>
    <message>
      <source>Account of the office</source>
      <translation>Tài khoản của cơ quan</translation>
    </message>
    <message>
      <source>Try it</source>
      <translation>Thử ngay</translation>
    </message>
    <message>
      <source>Scan it with a bank's app: it must name {receiver}. Pay nothing.</source>
      <translation>Quét bằng ứng dụng ngân hàng: phải hiện tên {receiver}. Đừng chuyển tiền.</translation>
    </message>
    <message>
      <source>With bank, account and receiver filled in, a QR to try stands here.</source>
      <translation>Điền đủ ngân hàng, tài khoản và người nhận thì mã QR để thử hiện ở đây.</translation>
    </message>
    <message>
      <source>The account is kept for this counter.</source>
      <translation>Đã lưu tài khoản của quầy.</translation>
    </message>
    <message>
      <source>QR of the account</source>
      <translation>Mã QR của tài khoản</translation>
    </message>
    <message>
      <source>PIN until now</source>
      <translation>Mã PIN hiện nay</translation>
    </message>
    <message>
      <source>New PIN, 4 to 12 digits</source>
      <translation>Mã PIN mới, 4 đến 12 chữ số</translation>
    </message>
    <message>
      <source>The new PIN once more</source>
      <translation>Gõ lại mã PIN mới</translation>
    </message>
    <message>
      <source>Change the PIN</source>
      <translation>Đổi mã PIN</translation>
    </message>
    <message>
      <source>Change my PIN</source>
      <translation>Đổi mã PIN của tôi</translation>
    </message>
    <message>
      <source>Nobody can read it, the administrator neither; they can only give a new one.</source>
      <translation>Không ai đọc được mã này, kể cả quản trị; quản trị chỉ cấp được mã mới.</translation>
    </message>
    <message>
      <source>The two new PINs are not the same. Type the second one again.</source>
      <translation>Hai mã PIN mới không giống nhau. Gõ lại mã thứ hai.</translation>
    </message>
    <message>
      <source>The new PIN counts from the next sign-in.</source>
      <translation>Mã PIN mới dùng từ lần đăng nhập sau.</translation>
    </message>
    <message>
      <source>Desk profile</source>
      <translation>Thiết lập của quầy</translation>
    </message>
    <message>
      <source>Printers, scanner, lock, receipts: as a file for the next counter. PINs, keys, the account for payments, folders and people never go along.</source>
      <translation>Máy in, máy quét, khóa quầy, giấy hẹn: ghi ra tệp cho quầy khác. Mã PIN, khóa, tài khoản thu tiền, thư mục và tên người không bao giờ đi theo.</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Xuất tệp</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Nhập tệp…</translation>
    </message>
    <message>
      <source>Change this</source>
      <translation>Sửa theo tệp</translation>
    </message>
    <message>
      <source>What the file changes here</source>
      <translation>Tệp này sẽ đổi gì</translation>
    </message>
    <message>
      <source>Written: {file}</source>
      <translation>Đã ghi: {file}</translation>
    </message>
    <message>
      <source>{name}: {before} → {after}</source>
      <translation>{name}: {before} → {after}</translation>
    </message>
    <message>
      <source>Nothing: this counter already works like that.</source>
      <translation>Không đổi gì: quầy này đã như vậy.</translation>
    </message>
    <message>
      <source>Left out: {names}</source>
      <translation>Bỏ qua: {names}</translation>
    </message>
    <message>
      <source>{count} settings changed.</source>
      <translation>Đã đổi {count} thiết lập.</translation>
    </message>
    <message>
      <source>not set</source>
      <translation>chưa đặt</translation>
    </message>
    <message>
      <source>Find a setting</source>
      <translation>Tìm thiết lập</translation>
    </message>
    <message>
      <source>My own</source>
      <translation>Của tôi</translation>
    </message>
    <message>
      <source>This counter</source>
      <translation>Của quầy này</translation>
    </message>
    <message>
      <source>Nothing is called “{words}”. Try printer, key, PIN or copy.</source>
      <translation>Không có mục nào tên “{words}”. Thử máy in, phím, PIN hoặc bản sao.</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Không</translation>
    </message>
    <message>
      <source>Locks by itself after minutes</source>
      <translation>Tự khóa sau (phút)</translation>
    </message>
    <message>
      <source>Lock and sign-in</source>
      <translation>Khóa và đăng nhập</translation>
    </message>
    <message>
      <source>When nobody types or moves the mouse. Drafts stay as they are.</source>
      <translation>Khi không ai gõ phím hay động chuột. Nháp vẫn còn nguyên.</translation>
    </message>
    <message>
      <source>A card can be lost or copied with a photograph: with No it only says who is there, and the PIN is asked for. An administrator decides.</source>
      <translation>Thẻ có thể mất hoặc bị chụp lại: chọn Không thì thẻ chỉ cho biết là ai, vẫn hỏi mã PIN. Quản trị quyết định.</translation>
    </message>
    <message>
      <source>A staff card alone signs in</source>
      <translation>Chỉ cần thẻ cán bộ là vào</translation>
    </message>
    <message>
      <source>Receipts</source>
      <translation>Giấy hẹn</translation>
    </message>
    <message>
      <source>Five children, one sheet. With No each dossier has its own.</source>
      <translation>Năm con một tờ. Chọn Không thì mỗi hồ sơ một tờ.</translation>
    </message>
    <message>
      <source>One sheet for several dossiers of a person</source>
      <translation>Một tờ cho nhiều hồ sơ của một người</translation>
    </message>
    <message>
      <source>Queue and citizens</source>
      <translation>Hàng chờ và người dân</translation>
    </message>
    <message>
      <source>The next number is called when a form is parked.</source>
      <translation>Treo nháp thì gọi luôn số kế tiếp.</translation>
    </message>
    <message>
      <source>Parking calls the next number</source>
      <translation>Treo nháp thì gọi số kế</translation>
    </message>
    <message>
      <source>Five faces on the second screen after a receipt; nobody's name is kept.</source>
      <translation>Năm mặt cười trên màn hình thứ hai sau khi nhận giấy hẹn; không giữ tên ai.</translation>
    </message>
    <message>
      <source>Ask citizens how it was</source>
      <translation>Hỏi người dân có hài lòng không</translation>
    </message>
    <message>
      <source>For touch screens that tell the computer they are a mouse.</source>
      <translation>Dùng cho màn hình cảm ứng tự nhận là chuột.</translation>
    </message>
    <message>
      <source>A click on the second screen counts as a touch</source>
      <translation>Bấm chuột trên màn hình thứ hai tính là chạm</translation>
    </message>
    <message>
      <source>With one screen alone F11 then shows a small window, marked as a trial.</source>
      <translation>Khi chỉ có một màn hình, F11 mở một cửa sổ nhỏ có ghi chữ dùng thử.</translation>
    </message>
    <message>
      <source>Second screen as a small window</source>
      <translation>Màn hình thứ hai dạng cửa sổ nhỏ</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Không</translation>
    </message>
    <message>
      <source>Letter before queue numbers</source>
      <translation>Chữ đứng trước số thứ tự</translation>
    </message>
    <message>
      <source>Where several counters call numbers, each has its own: A047, B012.</source>
      <translation>Khi nhiều quầy cùng mời số, mỗi quầy một chữ: A047, B012.</translation>
    </message>
    <message>
      <source>Numbers on every screen</source>
      <translation>Hiện số trên từng màn hình</translation>
    </message>
    <message>
      <source>Citizens' screen on or off</source>
      <translation>Bật tắt màn hình người dân</translation>
    </message>
    <message>
      <source>Citizens can see it</source>
      <translation>Người dân thấy rồi</translation>
    </message>
    <message>
      <source>Nothing to be seen</source>
      <translation>Không thấy gì</translation>
    </message>
    <message>
      <source>Screens found</source>
      <translation>Màn hình tìm thấy</translation>
    </message>
    <message>
      <source>Does the second screen show the desk and the time?</source>
      <translation>Màn hình thứ hai có hiện tên quầy và giờ không?</translation>
    </message>
    <message>
      <source>Only one screen. Plug the second one in, press Windows+P, choose “Extend”, and open this page again. Without one everything else works.</source>
      <translation>Chỉ có một màn hình. Cắm màn hình thứ hai, bấm Windows+P, chọn “Mở rộng”, rồi mở lại trang này. Không có cũng làm việc bình thường.</translation>
    </message>
    <message>
      <source>Citizens see the screen that is not the clerk's.</source>
      <translation>Người dân nhìn màn hình không phải của cán bộ.</translation>
    </message>
    <message>
      <source>Look at the cable and its switch, press Windows+P, choose “Extend”, then F11.</source>
      <translation>Xem lại dây và công tắc, bấm Windows+P, chọn “Mở rộng”, rồi F11.</translation>
    </message>
    <message>
      <source>Done once, open again any time; each card tries what it sets.</source>
      <translation>Làm một lần, mở lại lúc nào cũng được; bước nào cũng thử ngay.</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>Open {step}</source>
      <translation>Mở {step}</translation>
    </message>
    <message>
      <source>not opened yet</source>
      <translation>chưa mở</translation>
    </message>
    <message>
      <source>done</source>
      <translation>xong</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>đã bỏ qua</translation>
    </message>
    <message>
      <source>needs a look</source>
      <translation>cần xem lại</translation>
    </message>
    <message>
      <source>Second place, entry by entry</source>
      <translation>Nơi lưu thứ hai, từng bản ghi</translation>
    </message>
    <message>
      <source>Each new entry is there within a minute, sealed: only the province can open it. Choose a stick, a shared folder or the desk beside you; when this disk dies, the province takes it in from there.</source>
      <translation>Mỗi bản ghi mới có ở đó trong một phút, niêm phong: chỉ tỉnh mở được. Chọn USB, thư mục dùng chung hoặc máy quầy bên cạnh; ổ đĩa này hỏng thì tỉnh nhận lại từ đó.</translation>
    </message>
    <message>
      <source>Choose the second place</source>
      <translation>Chọn nơi thứ hai</translation>
    </message>
    <message>
      <source>Use none</source>
      <translation>Không dùng</translation>
    </message>
    <message>
      <source>None chosen.</source>
      <translation>Chưa chọn.</translation>
    </message>
    <message>
      <source>What is not sent yet is on this computer alone.</source>
      <translation>Những gì chưa gửi chỉ có trên máy này.</translation>
    </message>
    <message>
      <source>Being filled…</source>
      <translation>Đang chép sang…</translation>
    </message>
    <message>
      <source>Everything is there, {moment}.</source>
      <translation>Đã có đủ, {moment}.</translation>
    </message>
    <message>
      <source>It is not there now. Plug it in: it catches up by itself.</source>
      <translation>Hiện không thấy. Hãy cắm lại: máy tự chép bù.</translation>
    </message>
    <message>
      <source>It is full. Make room there.</source>
      <translation>Đã đầy. Hãy dọn chỗ ở đó.</translation>
    </message>
    <message>
      <source>Waits for the province's sealing key: sync once.</source>
      <translation>Chờ khóa niêm phong của tỉnh: hãy đồng bộ một lần.</translation>
    </message>
    <message>
      <source>It holds newer entries: this is an old copy of the desk. Tell the province.</source>
      <translation>Ở đó có nhật ký mới hơn: đây là bản cũ của quầy. Hãy báo tỉnh.</translation>
    </message>
    <message>
      <source>It takes no files. See whether it is locked.</source>
      <translation>Không ghi được. Hãy xem có bị khóa ghi không.</translation>
    </message>
    <message>
      <source>Where the scanner writes</source>
      <translation>Thư mục máy quét lưu tệp</translation>
    </message>
    <message>
      <source>Scans are kept encrypted on this computer and sent after the dossiers. A dossier never waits for them.</source>
      <translation>Bản chụp được mã hóa trên máy này và gửi sau hồ sơ. Hồ sơ không bao giờ phải chờ bản chụp.</translation>
    </message>
    <message>
      <source>Watch none</source>
      <translation>Không theo dõi</translation>
    </message>
    <message>
      <source>Folder of the scanner</source>
      <translation>Thư mục của máy quét</translation>
    </message>
    <message>
      <source>Finished files wait in every dossier's page (Alt+S). Originals go to the folder “da-nhap” and are removed after seven days.</source>
      <translation>Tệp quét xong chờ ở trang hồ sơ (Alt+S). Tệp gốc được dời vào thư mục “da-nhap” và xóa sau bảy ngày.</translation>
    </message>
    <message>
      <source>Sending scans</source>
      <translation>Gửi bản chụp</translation>
    </message>
    <message>
      <source>When</source>
      <translation>Khi nào</translation>
    </message>
    <message>
      <source>at any time</source>
      <translation>bất cứ lúc nào</translation>
    </message>
    <message>
      <source>tonight, {opens}–{closes}</source>
      <translation>ban đêm, {opens}–{closes}</translation>
    </message>
    <message>
      <source>At night the line is nobody else's.</source>
      <translation>Ban đêm đường truyền không ai dùng.</translation>
    </message>
    <message>
      <source>Limit (kbit/s)</source>
      <translation>Giới hạn (kbit/s)</translation>
    </message>
    <message>
      <source>empty: no limit</source>
      <translation>để trống: không giới hạn</translation>
    </message>
    <message>
      <source>No folder is watched.</source>
      <translation>Chưa theo dõi thư mục nào.</translation>
    </message>
    <message>
      <source>{count} scans ({size} MB) are only on this computer.</source>
      <translation>{count} bản chụp ({size} MB) chỉ có trên máy này.</translation>
    </message>
    <message>
      <source>Every scan is at the province.</source>
      <translation>Mọi bản chụp đã ở tỉnh.</translation>
    </message>
    <message>
      <source>When to say that something is not sent</source>
      <translation>Khi nào báo chưa gửi được</translation>
    </message>
    <message>
      <source>Amber after hours</source>
      <translation>Báo vàng sau số giờ</translation>
    </message>
    <message>
      <source>Without a whole round while something is not sent.</source>
      <translation>Chưa có lần đồng bộ trọn vẹn khi còn hồ sơ chưa gửi.</translation>
    </message>
    <message>
      <source>A person must act after hours</source>
      <translation>Cần người xử lý sau số giờ</translation>
    </message>
    <message>
      <source>Room the disk must have, MB</source>
      <translation>Ổ đĩa phải còn trống, MB</translation>
    </message>
    <message>
      <source>With less a person must act before nothing can be kept any more.</source>
      <translation>Ít hơn thì cần người dọn chỗ trước khi không lưu được nữa.</translation>
    </message>
  </context>
</TS>
