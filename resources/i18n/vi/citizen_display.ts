<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>CitizenDisplay</name>
    <message>
      <source>If anything is wrong, please tell the clerk now</source>
      <translation>Nếu chưa đúng, xin nói với cán bộ để sửa ngay</translation>
    </message>
    <message>
      <source>Please check name and date of birth</source>
      <translation>Xin kiểm tra giúp tên và ngày sinh</translation>
    </message>
    <message>
      <source>fee {amount}</source>
      <translation>lệ phí {amount}</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Tên</translation>
    </message>
    <message>
      <source>Due {moment}</source>
      <translation>Hẹn trả {moment}</translation>
    </message>
    <message>
      <source>Are you content? Touch a face</source>
      <translation>Ông, bà có hài lòng không? Chạm một mặt</translation>
    </message>
    <message>
      <source>Done. Please keep the receipt</source>
      <translation>Xong. Xin giữ giấy hẹn</translation>
    </message>
    <message>
      <source>Done. The result is in your hands</source>
      <translation>Xong. Đã trả kết quả</translation>
    </message>
    <message>
      <source>Dossier code</source>
      <translation>Mã hồ sơ</translation>
    </message>
    <message>
      <source>Scan the code to follow the dossier on a phone</source>
      <translation>Quét mã bên để xem hồ sơ trên điện thoại</translation>
    </message>
    <message>
      <source>Scan the code to rate or to send feedback from a phone</source>
      <translation>Quét mã để đánh giá hoặc gửi phản ánh bằng điện thoại</translation>
    </message>
    <message>
      <source>Thank you for telling us</source>
      <translation>Cảm ơn ông, bà đã góp ý</translation>
    </message>
    <message>
      <source>Please wait a moment</source>
      <translation>Xin ông, bà chờ một chút</translation>
    </message>
    <message>
      <source>TRYING OUT</source>
      <translation>DÙNG THỬ</translation>
    </message>
    <message>
      <source>Now calling number</source>
      <translation>Đang mời số</translation>
    </message>
    <message>
      <source>Next number {number}</source>
      <translation>Số kế tiếp {number}</translation>
    </message>
    <message>
      <source>Please have your ID card and receipt ready</source>
      <translation>Xin chuẩn bị căn cước và giấy hẹn</translation>
    </message>
    <message>
      <source>The payment has arrived</source>
      <translation>Đã nhận được tiền</translation>
    </message>
    <message>
      <source>Scan it with the app of any bank</source>
      <translation>Quét bằng ứng dụng ngân hàng bất kỳ</translation>
    </message>
    <message>
      <source>Please pay in cash at the counter</source>
      <translation>Xin trả tiền mặt tại quầy</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Số tiền</translation>
    </message>
    <message>
      <source>Fee for</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>Account at {bank}</source>
      <translation>Tài khoản {bank}</translation>
    </message>
    <message>
      <source>Transfer content</source>
      <translation>Nội dung chuyển khoản</translation>
    </message>
    <message>
      <source>Receiver</source>
      <translation>Người nhận</translation>
    </message>
    <message>
      <source>Waiting for the clerk</source>
      <translation>Chờ cán bộ xác nhận</translation>
    </message>
    <message>
      <source>RECEIVED</source>
      <translation>ĐÃ NHẬN</translation>
    </message>
  </context>
  <context>
    <name>CitizenWindow</name>
    <message>
      <source>Citizen's screen (trying out)</source>
      <translation>Màn hình công dân (dùng thử)</translation>
    </message>
    <message>
      <source>Citizen's screen</source>
      <translation>Màn hình công dân</translation>
    </message>
  </context>
</TS>
